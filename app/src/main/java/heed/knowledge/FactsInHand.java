package heed.knowledge;

import heed.access.Elevation;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.ViewerScope;
import heed.access.WorkInHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of somebody who leaves: they stay true, and say that nobody keeps them. They wait in
 * the list of facts, first of all, and are not counted among what goes back to a team.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FactsInHand implements WorkInHand {

    private final JdbcClient jdbc;
    private final Elevation elevation;

    FactsInHand(JdbcClient jdbc, Elevation elevation) {
        this.jdbc = jdbc;
        this.elevation = elevation;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(PersonId person) {
        return 0;
    }

    @Override
    public void returnAll(Person person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        elevation.call(() ->
                jdbc.sql(
                                """
                                update fact
                                   set owner = null, owned_by = owner, version = version + 1
                                 where owner = :person
                                """)
                        .param("person", person.id().value())
                        .update());
    }
}
