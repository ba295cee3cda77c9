package heed.access;

import heed.web.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here and the teams they are in. Thread-safe. */
@Service
@Transactional
public class People {

    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(PersonStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
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
     * Adds somebody who cannot sign in until they have a password.
     *
     * @throws Refusal when the address is no address or somebody has it already
     */
    public Person add(String name, String email, Role role) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (name.isBlank() || name.length() > 200) {
            throw invalid("name-missing", "Give the person's name, up to 200 characters.");
        }
        if (!address.matches("[^\\s@]+@[^\\s@]+") || address.length() > 320) {
            throw invalid("not-an-address", "“" + email + "” is not a mail address.");
        }
        if (store.findByEmail(address).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-taken",
                    "Somebody here already signs in as " + address + ".");
        }
        return store.add(name.strip(), address, role);
    }

    public void setPassword(PersonId id, String password) {
        store.setPassword(id, passwords.encode(Passwords.accept(password)));
    }

    /** Gives all of them one password: hashing is slow, and is meant to be. */
    public void setPassword(Collection<PersonId> ids, String password) {
        var hash = passwords.encode(Passwords.accept(password));
        ids.forEach(id -> store.setPassword(id, hash));
    }

    public void changeRole(PersonId id, Role role) {
        if (role != Role.ADMINISTRATOR && store.isOnlyAdministrator(id)) {
            throw invalid(
                    "last-administrator",
                    "Make somebody else an administrator first: a desk needs one.");
        }
        store.changeRole(id, role);
    }

    /** What somebody sets for themselves. */
    public void prefer(PersonId id, String name, String zone, String signature, String theme) {
        try {
            store.prefer(id, name.strip(), ZoneId.of(zone), signature, theme);
        } catch (DateTimeException e) {
            throw invalid(
                    "not-a-zone", "“" + zone + "” is not a time zone, such as Europe/Berlin.");
        }
    }

    /**
     * Ends somebody's work here: they cannot sign in any more, at once, and what they wrote stays.
     */
    public void leave(PersonId id) {
        if (store.isOnlyAdministrator(id)) {
            throw invalid(
                    "last-administrator",
                    "Make somebody else an administrator first: a desk needs one.");
        }
        store.leave(id, Instant.now(clock));
    }

    public List<Team> teams() {
        return store.teams();
    }

    public Team team(TeamId id) {
        return store.team(id).orElseThrow(() -> unknown("team"));
    }

    public Team addTeam(String name, ZoneId zone) {
        if (name.isBlank() || name.length() > 100) {
            throw invalid("name-missing", "Give the team a name, up to 100 characters.");
        }
        if (store.teams().stream().anyMatch(team -> team.name().equalsIgnoreCase(name.strip()))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "name-taken", "There is a team of this name already.");
        }
        return store.addTeam(name.strip(), zone);
    }

    public void rename(TeamId team, String name) {
        if (name.isBlank() || name.length() > 100) {
            throw invalid("name-missing", "Give the team a name, up to 100 characters.");
        }
        store.renameTeam(team, name.strip());
    }

    public List<Person> members(TeamId team) {
        return store.members(team);
    }

    public void join(TeamId team, PersonId person) {
        store.join(team, person);
    }

    public void part(TeamId team, PersonId person) {
        store.part(team, person);
    }

    private static Refusal unknown(String what) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "no-such-" + what, "There is no such " + what + " here.");
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
