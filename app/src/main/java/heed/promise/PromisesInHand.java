package heed.promise;

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
 * The promises of somebody who leaves are their teams'. They stand in conversations, which are
 * counted already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PromisesInHand implements WorkInHand {

    private final JdbcClient jdbc;
    private final Elevation elevation;

    PromisesInHand(JdbcClient jdbc, Elevation elevation) {
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
                                update promise
                                   set owner = null, version = version + 1
                                 where owner = :person
                                   and state in ('found', 'open')
                                """)
                        .param("person", person.id().value())
                        .update());
    }
}
