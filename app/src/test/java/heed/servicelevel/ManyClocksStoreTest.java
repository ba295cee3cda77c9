package heed.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.calendar.Calendars;
import heed.calendar.Holiday;
import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast a calendar that changes changes the past. {@code -Dclocks=100000} measures as many open
 * conversations as a large desk has.
 */
@DeskTest
class ManyClocksStoreTest {

    private static final Logger log = LoggerFactory.getLogger(ManyClocksStoreTest.class);
    private static final int AT_ONCE = 1000;
    private static final int MANY = Integer.getInteger("clocks", 3000);

    /** A minute for a hundred thousand, and some seconds for a machine that does something else. */
    private static final Duration PATIENCE =
            Duration.ofMillis(MANY * 60_000L / 100_000).plusSeconds(5);

    @Autowired private Cast cast;
    @Autowired private Reckoning reckoning;
    @Autowired private Calendars calendars;
    @Autowired private JdbcClient jdbc;

    @Test
    void a_holiday_reaches_every_open_conversation_of_a_team_in_time() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var first = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        for (int made = 0; made < MANY; made += AT_ONCE) {
            cast.as(Cast.JOB, () -> copies(first.value(), tom.person().value()));
        }
        settle();
        var standard = WorkingHours.standard(team.zone());
        var today = LocalDate.now(team.zone());
        var days =
                today.datesUntil(today.plusDays(5))
                        .map(day -> Holiday.whole(day, "Flood"))
                        .toList();
        var flooded = WorkingHours.of(team.zone(), standard.week(), List.copyOf(days));
        // when
        cast.as(
                tom,
                () -> {
                    calendars.keep(team.id(), null, flooded);
                    return true;
                });
        var begun = Instant.now();
        settle();
        var taken = Duration.between(begun, Instant.now());
        // then
        log.info("{} conversations were reckoned anew in {} ms", MANY, taken.toMillis());
        assertThat(count(team.id().value(), today)).isZero();
        assertThat(taken).isLessThan(PATIENCE);
    }

    /** Heard, answered and heard again, within the last two weeks. */
    private int copies(java.util.UUID first, java.util.UUID person) {
        jdbc.sql("select set_config('heed.quiet', 'on', true)").query(String.class).single();
        jdbc.sql(
                        """
                        insert into conversation (inbox, team, customer, subject, state, next_step, next_step_at,
                                                  reply_due_at, waiting_since, created_at, updated_at, last_message_at)
                        select c.inbox, c.team, c.customer, c.subject, 'open', 'Reply', c.next_step_at, c.reply_due_at,
                               c.waiting_since, c.created_at - n * interval '10 seconds', c.updated_at,
                               c.last_message_at
                          from conversation c, generate_series(1, :many) n
                         where c.id = :first
                        """)
                .param("many", AT_ONCE)
                .param("first", first)
                .update();
        return jdbc.sql(
                        """
                        insert into message (conversation, kind, at, customer, person, body)
                        select c.id, m.kind, c.created_at + m.later,
                               case m.kind when 'inbound' then c.customer end,
                               case m.kind when 'reply' then cast(:person as uuid) end, 'Where is it?'
                          from conversation c,
                               (values ('inbound', interval '0'), ('reply', interval '1 minute'),
                                       ('inbound', interval '5 seconds' + interval '1 minute')) as m(kind, later)
                         where c.customer = (select customer from conversation where id = :first)
                           and not exists (select from message m where m.conversation = c.id)
                        """)
                .param("person", person)
                .param("first", first)
                .update();
    }

    /** How many are still due in the days of the flood. */
    private long count(java.util.UUID team, LocalDate today) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        select count(*)
                                          from conversation
                                         where team = :team
                                           and reply_due_at between :from and :until
                                        """)
                                .param("team", team)
                                .param("from", java.sql.Date.valueOf(today))
                                .param("until", java.sql.Date.valueOf(today.plusDays(4)))
                                .query(Long.class)
                                .single());
    }

    private void settle() {
        while (cast.as(Cast.JOB, reckoning::reckon) > 0) {
            // some are left
        }
    }
}
