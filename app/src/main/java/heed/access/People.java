package heed.access;

import heed.web.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who work here and the teams they are in. Everybody may look; who works here, and as
 * what, is for administrators, whatever way they come by; so are the {@link Teams}. Thread-safe.
 */
@Service
@Transactional
public class People {

    private static final Set<String> THEMES = Set.of("system", "light", "dark");
    private static final int LONGEST_SIGNATURE = 2000;

    private final PersonStore store;
    private final TeamStore teams;
    private final PasswordEncoder passwords;
    private final ChangeLog changes;
    private final ObjectProvider<WorkInHand> inHand;
    private final Clock clock;

    People(
            PersonStore store,
            TeamStore teams,
            PasswordEncoder passwords,
            ChangeLog changes,
            ObjectProvider<WorkInHand> inHand,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.passwords = passwords;
        this.changes = changes;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** Everybody, by name; those who have left come last. */
    public List<Person> all() {
        return store.all();
    }

    public Person find(PersonId id) {
        return store.find(id).orElseThrow(() -> unknown("person"));
    }

    public Optional<Person> findByEmail(String email) {
        return store.findByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Adds somebody who cannot sign in until they have a password. Who worked here before, under
     * the same address, comes back.
     *
     * @throws Refusal when the address is no address or somebody has it already
     */
    public Person add(String name, String email, Role role) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^\\s@]+@[^\\s@]+") || address.length() > 320) {
            throw invalid("not-an-address", "“" + email + "” is not a mail address.");
        }
        var known = store.findByEmail(address);
        if (known.isPresent() && known.get().worksHere()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-taken",
                    "Somebody here already signs in as " + address + ".");
        }
        var wanted = named(name);
        var person =
                known.map(gone -> store.comeBack(gone.id(), wanted, role))
                        .orElseGet(() -> store.add(wanted, address, role));
        changes.note(
                "person-added",
                person.name(),
                Map.of(),
                Map.of("address", address, "role", word(role)));
        return person;
    }

    /** Sets somebody's password: their own, or that of one who came by a one-time link. */
    public void setPassword(PersonId id, String password) {
        ViewerScope.requireSelf(id);
        store.setPassword(id, passwords.encode(Passwords.accept(password)));
    }

    /** Gives all of them one password: hashing is slow, and is meant to be. */
    public void setPassword(Collection<PersonId> ids, String password) {
        ids.forEach(ViewerScope::requireSelf);
        var hash = passwords.encode(Passwords.accept(password));
        ids.forEach(id -> store.setPassword(id, hash));
    }

    public void changeRole(PersonId id, Role role) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var person = find(id);
        if (person.role() == role) {
            return;
        }
        if (role != Role.ADMINISTRATOR) {
            requireAnotherAdministrator(id);
        }
        store.changeRole(id, role);
        changes.note(
                "role-changed",
                person.name(),
                Map.of("role", word(person.role())),
                Map.of("role", word(role)));
    }

    /** What somebody sets for themselves. */
    public void prefer(PersonId id, String name, String zone, String signature, String theme) {
        ViewerScope.requireSelf(id);
        if (signature.length() > LONGEST_SIGNATURE) {
            throw invalid("signature-too-long", "Keep the signature below 2,000 characters.");
        }
        if (!THEMES.contains(theme)) {
            throw invalid("no-such-theme", "The theme is “system”, “light” or “dark”.");
        }
        store.prefer(id, named(name), zone(zone), signature.strip(), theme);
    }

    /**
     * Ends somebody's work here: they cannot sign in any more, at once; what they had in hand goes
     * back to their teams, and what they wrote stays.
     */
    public void leave(PersonId id) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var person = find(id);
        if (!person.worksHere()) {
            return;
        }
        requireAnotherAdministrator(id);
        inHand.stream().forEach(work -> work.returnAll(person));
        store.leave(id, Instant.now(clock));
        changes.note("person-left", person.name());
    }

    /** How many conversations and the like go back to the teams when somebody leaves. */
    public long inHand(PersonId id) {
        return inHand.stream().mapToLong(work -> work.count(id)).sum();
    }

    public List<Team> teams() {
        return teams.all();
    }

    public Team team(TeamId id) {
        return teams.find(id).orElseThrow(() -> unknown("team"));
    }

    public List<Person> members(TeamId team) {
        return teams.members(team);
    }

    private void requireAnotherAdministrator(PersonId id) {
        if (store.isOnlyAdministrator(id)) {
            throw invalid(
                    "last-administrator",
                    "Make somebody else an administrator first: a desk needs one.");
        }
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw invalid("name-missing", "Give the person's name, up to 200 characters.");
        }
        return name.strip();
    }

    static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone.strip());
        } catch (DateTimeException e) {
            throw invalid(
                    "not-a-zone", "“" + zone + "” is not a time zone, such as Europe/Berlin.");
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Refusal unknown(String what) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "no-such-" + what, "There is no such " + what + " here.");
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
