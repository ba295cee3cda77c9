package heed.knownissue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on those whom news did not reach, because something held them. */
@Repository
class PutAsideStore {

    private final JdbcClient jdbc;

    PutAsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was put aside. */
    record Aside(long number, String customer, String why) {}

    /** Those that were put aside, as far as the viewer sees them. */
    List<Aside> of(IssueUpdateId update) {
        return of(update, "held", "refused");
    }

    /** Those that were not to be told any more, with the reason. */
    List<Aside> stopped(IssueUpdateId update) {
        return of(update, "stopped");
    }

    private List<Aside> of(IssueUpdateId update, String... states) {
        return jdbc.sql(
                        """
                        select c.number, c.customer_name as customer, coalesce(d.why, '') as why
                          from known_issue_delivery d
                          join conversation_line c on c.id = d.conversation
                         where d.update = :update
                           and d.state = any (:states)
                         order by c.number
                         limit 100
                        """)
                .param("update", update.value())
                .param("states", states)
                .query((row, number) ->
                        new Aside(
                                row.getLong("number"),
                                row.getString("customer"),
                                row.getString("why")))
                .list();
    }
}
