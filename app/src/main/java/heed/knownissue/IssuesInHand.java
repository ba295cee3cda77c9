package heed.knownissue;

import heed.access.Elevation;
import heed.access.Leads;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.ViewerScope;
import heed.access.WorkInHand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The known issues of somebody who leaves: a lead has them, and knows of what is overdue. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssuesInHand implements WorkInHand {

    private final KnownIssueStore store;
    private final Leads leads;
    private final Elevation elevation;

    IssuesInHand(KnownIssueStore store, Leads leads, Elevation elevation) {
        this.store = store;
        this.leads = leads;
        this.elevation = elevation;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(PersonId person) {
        return of(person).size();
    }

    @Override
    public void returnAll(Person person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        elevation.call(() -> {
            of(person.id())
                    .forEach(one ->
                            next(one.team(), person.id())
                                    .ifPresent(owner -> store.give(one.id(), owner)));
            return true;
        });
    }

    private List<KnownIssue> of(PersonId person) {
        return store.open().stream().filter(one -> one.owner().equals(person)).toList();
    }

    /** A lead of its team, else another. */
    private Optional<PersonId> next(@Nullable TeamId team, PersonId leaving) {
        return Stream.concat(leads.of(team).stream(), leads.of(null).stream())
                .filter(one -> !one.equals(leaving))
                .findFirst();
    }
}
