package heed.access;

import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links: for the first administrator, for somebody who joins, for a forgotten password.
 * Thread-safe.
 */
@Service
@Transactional
public class Invitations {

    private static final Duration LASTS = Duration.ofDays(3);

    // What the store gives somebody who was never here
    private static final ZoneId UNSET = ZoneId.of("UTC");
    private static final Viewer WELCOME = new Viewer.Job("welcome");

    private final InvitationStore store;
    private final People people;
    private final Teams keeping;
    private final SignIns signIns;
    private final ChangeLog changes;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            People people,
            Teams keeping,
            SignIns signIns,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.keeping = keeping;
        this.signIns = signIns;
        this.changes = changes;
        this.clock = clock;
    }

    /** The token of a link that makes the first administrator; empty when there is one already. */
    Optional<String> first() {
        return store.anyAdministrator() ? Optional.empty() : Optional.of(make(null, "first"));
    }

    /**
     * The path of a link by which {@code person} sets a password and signs in. Links made for them
     * before are worth nothing any more.
     */
    public String join(PersonId person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var invited = people.find(person);
        if (!invited.worksHere()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "person-left",
                    invited.name() + " does not work here any more.");
        }
        store.spend(person, Instant.now(clock));
        changes.note("link-made", invited.name());
        return "/welcome/" + make(person, "join");
    }

    /** Whom the link is for; a link for the first administrator names nobody yet. */
    InvitationStore.Invitation find(String token) {
        return store.find(Token.digest(token), Instant.now(clock)).orElseThrow(Invitations::spent);
    }

    /**
     * Makes the first administrator, who is in every team there is; when there is none, in one that
     * the first conversations come to.
     */
    Person acceptFirst(String token, String name, String email, String password, ZoneId zone) {
        use(token, "first");
        return makeFirst(name, email, password, zone);
    }

    Person makeFirst(String name, String email, String password, ZoneId zone) {
        store.lock();
        if (store.anyAdministrator()) {
            throw spent();
        }
        return ViewerScope.call(WELCOME, () -> madeFirst(name, email, password, zone));
    }

    private Person madeFirst(String name, String email, String password, ZoneId zone) {
        var person = administrator(name, email);
        people.setPassword(person.id(), password);
        people.prefer(person.id(), person.name(), zone.getId(), "", "system");
        var teams = people.teams();
        if (teams.isEmpty()) {
            teams = List.of(keeping.add("Support", zone));
        }
        teams.forEach(team -> keeping.join(team.id(), person.id()));
        return people.find(person.id());
    }

    /** Somebody new, or one whom a demo or an import brought along without a say. */
    private Person administrator(String name, String email) {
        var known = people.findByEmail(email);
        if (known.isEmpty()) {
            return people.add(name, email, Role.ADMINISTRATOR);
        }
        people.changeRole(known.get().id(), Role.ADMINISTRATOR);
        return known.get();
    }

    /**
     * Sets the password of whom the link is for; wherever they were signed in, they no longer are.
     */
    Person accept(String token, String password, ZoneId zone) {
        var id = find(token).person();
        use(token, "join");
        if (id == null || !people.find(id).worksHere()) {
            throw spent();
        }
        return ViewerScope.call(WELCOME, () -> welcomed(people.find(id), password, zone));
    }

    private Person welcomed(Person person, String password, ZoneId zone) {
        people.setPassword(person.id(), password);
        if (person.zone().equals(UNSET)) {
            people.prefer(
                    person.id(), person.name(), zone.getId(), person.signature(), person.theme());
        }
        signIns.endAll(person.id());
        return person;
    }

    private String make(@Nullable PersonId person, String purpose) {
        var token = Token.make();
        var now = Instant.now(clock);
        store.add(Token.digest(token), person, purpose, now, now.plus(LASTS));
        return token;
    }

    private void use(String token, String purpose) {
        // In one statement: of two clicks on one link, one finds it used.
        if (!store.use(Token.digest(token), purpose, Instant.now(clock))) {
            throw spent();
        }
    }

    private static Refusal spent() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "link-spent",
                "This link was used, or is too old. Ask an administrator for a new one; when there is none yet, start"
                        + " Heed again and it prints a fresh link.");
    }
}
