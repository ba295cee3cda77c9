package heed.knownissue;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reckons how early customers heard of what is known. Numbers only, of the whole desk; for leads.
 */
@Repository
class IssueFigureStore {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Elevation elevation;
    private final Clock clock;

    IssueFigureStore(JdbcClient jdbc, Elevation elevation, Clock clock) {
        this.jdbc = jdbc;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Empty for who does not lead, and as long as there was no issue. */
    Optional<IssueFigures> of(Viewer.Member viewer) {
        return viewer.may(Role.LEAD)
                ? elevation.call(this::reckon).filter(one -> one.issues() > 0)
                : Optional.empty();
    }

    private Optional<IssueFigures> reckon() {
        return jdbc.sql(
                        """
                        with looked as (
                            select id, opened_at
                              from known_issue
                             where opened_at > :since),
                        told as (
                            select u.issue, d.customer, min(d.at) as at
                              from known_issue_delivery d
                              join known_issue_update u on u.id = d.update
                              join looked i on i.id = u.issue
                             where d.state = 'sent'
                             group by u.issue, d.customer),
                        asked as (
                            select t.issue, t.customer, count(m.id) as times
                              from told t
                              join known_issue_link l on l.issue = t.issue
                              join conversation c on c.id = l.conversation
                                                 and c.customer in (select customer_group(t.customer))
                              join message m on m.conversation = c.id
                                            and m.kind = 'inbound'
                                            and not m.automatic
                                            and m.at < t.at
                             group by t.issue, t.customer),
                        first_news as (
                            select i.id, min(u.begun_at) - i.opened_at as took
                              from looked i
                              join known_issue_update u on u.issue = i.id
                             where u.begun_at is not null
                             group by i.id, i.opened_at)
                        select (select count(*) from looked)::integer as issues,
                               (select count(*)
                                  from known_issue_link l
                                  join looked i on i.id = l.issue)::integer as conversations,
                               (select count(*) from told)::integer as reached,
                               (select count(*) from told t
                                 where not exists (select
                                                     from asked a
                                                    where a.issue = t.issue
                                                      and a.customer = t.customer
                                                      and a.times > 1))::integer as before,
                               (select extract(epoch from percentile_cont(0.5) within group (order by took))::bigint
                                  from first_news) as to_first
                        """)
                .param("since", Timestamp.from(Instant.now(clock).minus(LOOKED_BACK)))
                .query(IssueFigureStore::figures)
                .optional();
    }

    private static IssueFigures figures(ResultSet row, int number) throws SQLException {
        var seconds = row.getObject("to_first", Long.class);
        return new IssueFigures(
                row.getInt("issues"),
                row.getInt("conversations"),
                row.getInt("reached"),
                row.getInt("before"),
                seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
