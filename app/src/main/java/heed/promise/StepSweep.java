package heed.promise;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.calendar.Calendars;
import heed.notice.Notice;
import heed.notice.Notices;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells leads of next steps that are overdue by half a working day, each once: whoever was to take
 * them has not. What this node told already it does not ask about again. Thread-safe.
 */
@Component
class StepSweep {

    private static final Logger log = LoggerFactory.getLogger(StepSweep.class);
    private static final Viewer JOB = new Viewer.Job("next-steps");
    private static final Duration OVERDUE = Duration.ofHours(4);
    private static final Duration BACK = Duration.ofDays(30);
    private static final int MOST = 500;
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    StepSweep(
            JdbcClient jdbc,
            Notices notices,
            Calendars calendars,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Step(UUID conversation, long number, TeamId team, Instant at) {

        String key() {
            return "next-step:" + conversation + ":" + at;
        }
    }

    /** Tells of all that are overdue now. Returns how many people heard of one. */
    int round() {
        var now = Instant.now(clock);
        return ViewerScope.call(JOB, () -> tell(now));
    }

    private int tell(Instant now) {
        var steps = transaction.execute(status -> overdue(now));
        if (steps.isEmpty()) {
            return 0;
        }
        var hours = transaction.execute(status -> calendars.all());
        int heard = 0;
        for (var step : steps) {
            var of = hours.get(step.team());
            if (of != null && of.between(step.at(), now).compareTo(OVERDUE) >= 0) {
                heard += tell(step);
            }
        }
        return heard;
    }

    /** One of which nobody can be told keeps no other back, and is tried in the next round. */
    private int tell(Step step) {
        try {
            int heard =
                    transaction.execute(
                            status -> notices.tellLeads(notice(step), step.team(), null));
            remember(step.key());
            return heard;
        } catch (RuntimeException failure) {
            log.error("Nobody was told of an overdue step: {}", failure.getClass().getName());
            return 0;
        }
    }

    private static Notice notice(Step step) {
        return new Notice(
                step.key(),
                Notice.Matter.CLOCK,
                "The next step in #%d is overdue by half a day, and nothing has happened."
                        .formatted(step.number()),
                "/conversations/" + step.number(),
                false);
    }

    private void remember(String key) {
        if (told.size() > REMEMBERED) {
            told.clear();
        }
        told.add(key);
    }

    private List<Step> overdue(Instant now) {
        return jdbc
                .sql(
                        """
                        select c.id, c.number, c.team, c.next_step_at
                          from conversation c
                         where c.state = 'open'
                           and c.next_step_at between :since and :now
                           and (c.snoozed_until is null or c.snoozed_until <= :now)
                         order by c.next_step_at desc, c.id
                         limit :most
                        """)
                .param("since", Timestamp.from(now.minus(BACK)))
                .param("now", Timestamp.from(now.minus(OVERDUE)))
                .param("most", MOST)
                .query((row, number) ->
                        new Step(
                                row.getObject("id", UUID.class),
                                row.getLong("number"),
                                new TeamId(row.getObject("team", UUID.class)),
                                row.getTimestamp("next_step_at").toInstant()))
                .list()
                .stream()
                .filter(step -> !told.contains(step.key()))
                .toList();
    }
}
