package heed.complaint;

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

/** The complaints of somebody who leaves: the leads of their teams find somebody else. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ComplaintsInHand implements WorkInHand {

    private final JdbcClient jdbc;
    private final Elevation elevation;

    ComplaintsInHand(JdbcClient jdbc, Elevation elevation) {
        this.jdbc = jdbc;
        this.elevation = elevation;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(PersonId person) {
        return jdbc.sql(
                        "select count(*) from complaint where owner = :person and closed_at is null")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void returnAll(Person person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        elevation.call(() ->
                jdbc.sql(
                                """
                                update complaint
                                   set owner = null, version = version + 1
                                 where owner = :person
                                   and closed_at is null
                                """)
                        .param("person", person.id().value())
                        .update());
    }
}
