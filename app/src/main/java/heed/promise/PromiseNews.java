package heed.promise;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people who work here what becomes of promises. Thread-safe. */
@Component
class PromiseNews {

    private final People people;

    PromiseNews(People people) {
        this.people = people;
    }

    /** It is due soon and nothing has happened. */
    void comes(Promise promise, Collection<PersonId> whom) {}

    /** Its time has passed: its owner and the leads are told. */
    void broken(Promise promise, TeamId team) {
        keepers(promise, team);
    }

    /** Its time has passed, and nobody said whether it is a promise, or whether it counts. */
    void passed(Promise promise, TeamId team) {
        keepers(promise, team);
    }

    /** Those who lead a team and work here still. */
    List<PersonId> leads(TeamId team) {
        return people.members(team).stream()
                .filter(Person::worksHere)
                .filter(one -> one.role() != Role.AGENT)
                .map(Person::id)
                .toList();
    }

    private Collection<PersonId> keepers(Promise promise, TeamId team) {
        var all = new LinkedHashSet<PersonId>();
        if (promise.owner() != null) {
            all.add(promise.owner());
        }
        all.addAll(leads(team));
        return all;
    }
}
