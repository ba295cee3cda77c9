package heed.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param sums of what was granted, one for each unit; empty when nothing of it has a size
     */
    public record Line(
            String what, long wanted, long alone, long byLead, long refused, List<Sum> sums) {

        private Line and(Line other) {
            return new Line(
                    what,
                    wanted + other.wanted,
                    alone + other.alone,
                    byLead + other.byLead,
                    refused + other.refused,
                    Stream.concat(sums.stream(), other.sums.stream()).toList());
        }

        /** How much of what was decided was granted, in percent; null when nothing was. */
        public @Nullable Long share() {
            long granted = alone + byLead;
            long decided = granted + refused;
            return decided == 0 ? null : Math.round(100.0 * granted / decided);
        }
    }

    /** An amount of something; without a unit it is how often. */
    public record Sum(BigDecimal amount, @Nullable String unit) {

        private static List<Sum> of(ResultSet row) throws SQLException {
            var amount = row.getBigDecimal("sum");
            return amount == null ? List.of() : List.of(new Sum(amount, row.getString("unit")));
        }
    }

    public List<Line> byOffer() {
        return lines("p.name || ': ' || o.says");
    }

    /** All offers by the language that customers write in. */
    public List<Line> byLanguage() {
        return lines("coalesce(e.language, '?')");
    }

    /** All offers by how long we had known the customer. */
    public List<Line> byAcquaintance() {
        return lines(
                "case when e.known_days < 30 then 'new' when e.known_days < 365 then 'under a year' else 'a year and more' end");
    }

    /**
     * @param group a constant of ours, never what somebody typed
     */
    private List<Line> lines(String group) {
        var lines =
                jdbc
                        .sql(
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
                                        Sum.of(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Line::what, line -> line, Line::and, LinkedHashMap::new));
        return List.copyOf(lines.values());
    }
}
