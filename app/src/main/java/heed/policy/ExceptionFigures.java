package heed.policy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked for, granted and refused in the last 90 days, what it cost, and whether customers
 * are treated alike. Of the conversations that the viewer may see. Thread-safe.
 */
@Repository
@Transactional(readOnly = true)
public class ExceptionFigures {

    private static final Duration SPAN = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExceptionFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param what the offer, or the customers that are compared
     * @param wanted how often somebody granted it or asked to
     * @param alone granted inside a limit
     * @param byLead granted by somebody else's word
     * @param sum of what was granted, in {@code unit}; null when it has no size
     */
    public record Line(
            String what,
            long wanted,
            long alone,
            long byLead,
            long refused,
            @Nullable BigDecimal sum,
            @Nullable String unit) {

        /** How much of what was decided was granted, in percent; null when nothing was. */
        public @Nullable Long share() {
            long granted = alone + byLead;
            long decided = granted + refused;
            return decided == 0 ? null : Math.round(100.0 * granted / decided);
        }
    }

    public List<Line> byOffer() {
        return lines("p.name || ': ' || o.says");
    }

    /** Each offer by the language that customers write in. */
    public List<Line> byLanguage() {
        return lines("coalesce(e.language, '?')");
    }

    /** Each offer by how long we had known the customer. */
    public List<Line> byAcquaintance() {
        return lines(
                "case when e.known_days < 30 then 'new' when e.known_days < 365 then 'under a year' else 'a year and more' end");
    }

    /**
     * @param group a constant of ours, never what somebody typed
     */
    private List<Line> lines(String group) {
        return jdbc.sql(
                        """
                        select %s as what, o.unit, count(*) as wanted,
                               count(*) filter (where e.state = 'granted' and e.own) as alone,
                               count(*) filter (where e.state = 'granted' and not e.own) as by_lead,
                               count(*) filter (where e.state = 'refused') as refused,
                               sum(e.amount) filter (where e.state = 'granted') as sum
                          from policy_exception e
                          join conversation c on c.id = e.conversation
                          join policy_offer o on o.id = e.offer
                          join policy p on p.id = o.policy
                         where e.asked_at > :since
                         group by 1, o.unit
                         order by 1, o.unit
                        """
                                .formatted(group))
                .param("since", Timestamp.from(Instant.now(clock).minus(SPAN)))
                .query((row, number) ->
                        new Line(
                                row.getString("what"),
                                row.getLong("wanted"),
                                row.getLong("alone"),
                                row.getLong("by_lead"),
                                row.getLong("refused"),
                                row.getBigDecimal("sum"),
                                row.getString("unit")))
                .list();
    }
}
