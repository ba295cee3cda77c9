package heed.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.calendar.Calendars;
import heed.calendar.Holiday;
import heed.calendar.Span;
import heed.calendar.WorkingHours;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Merges;
import heed.conversation.Ownership;
import heed.inbox.Inbox;
import heed.notice.Notices;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks as they are kept: reckoned anew after what happens, and warned of once. */
@DeskTest
class ClocksStoreTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours ALWAYS =
            WorkingHours.daily(
                    BERLIN, DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Span.of("00:00", "24:00"));

    @Autowired private Cast cast;
    @Autowired private Clocks clocks;
    @Autowired private Targets targets;
    @Autowired private Reckoning reckoning;
    @Autowired private Warnings warnings;
    @Autowired private Notices notices;
    @Autowired private Calendars calendars;
    @Autowired private Conversations conversations;
    @Autowired private ConversationStates states;
    @Autowired private Merges merges;
    @Autowired private Ownership ownership;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private ConversationId id;

    @BeforeEach
    void a_team_that_never_sleeps() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        tom = cast.tom(team);
        keep(ALWAYS);
        id = cast.conversation(inbox, "Parcel", "Where is it?");
        settle();
    }

    @Test
    void a_new_conversation_owes_a_first_reply_by_the_time_its_list_shows() {
        var reply = owed(ClockKind.FIRST_REPLY);
        assertThat(reply.dueAt()).isEqualTo(reply.startedAt().plus(Duration.ofHours(4)));
        assertThat(find(id).replyDueAt()).isEqualTo(reply.dueAt());
    }

    @Test
    void another_calendar_makes_it_due_at_another_time_and_the_old_one_as_before() {
        // given
        var before = turns(id);
        // when
        keep(WorkingHours.standard(BERLIN));
        // then
        assertThat(find(id).replyDueAt())
                .isEqualTo(
                        WorkingHours.standard(BERLIN)
                                .after(
                                        owed(ClockKind.FIRST_REPLY).startedAt(),
                                        Duration.ofHours(4)));
        // when
        keep(ALWAYS);
        // then
        assertThat(turns(id)).isEqualTo(before);
    }

    @Test
    void the_target_that_says_most_of_it_holds_clock_by_clock() {
        // when
        target(
                ClockKind.FIRST_REPLY,
                Duration.ofHours(1),
                ClockKind.RESOLUTION,
                Duration.ofDays(2));
        // then
        assertThat(owed(ClockKind.FIRST_REPLY).target()).isEqualTo(Duration.ofHours(1));
        assertThat(owed(ClockKind.RESOLUTION).target()).isEqualTo(Duration.ofDays(2));
        assertThat(find(id).clock()).isEqualTo("resolution");
    }

    @Test
    void a_pause_with_a_reason_stops_the_resolution_and_never_the_reply() {
        // given
        target(ClockKind.RESOLUTION, Duration.ofDays(2));
        // when
        run(ada, () -> clocks.pause(id, PauseReason.OTHERS, "The carrier looks for it", ada));
        settle();
        // then
        assertThat(owed(ClockKind.RESOLUTION).isPaused()).isTrue();
        assertThat(owed(ClockKind.FIRST_REPLY).isPaused()).isFalse();
        assertThat(find(id).clock()).isNull();
        // when
        run(ada, () -> clocks.resume(id, ada));
        settle();
        // then
        assertThat(owed(ClockKind.RESOLUTION).isPaused()).isFalse();
    }

    @Test
    void two_that_are_merged_have_the_clocks_of_one_and_separated_of_two() {
        // given
        var other = cast.conversation(inbox, "The parcel", "Still not here");
        settle();
        var before = turns(other);
        // when
        run(ada, () -> merges.merge(other, id, true, ada));
        settle();
        // then
        assertThat(turns(other)).isEmpty();
        assertThat(turns(id).stream().filter(one -> one.clock() == ClockKind.FIRST_REPLY))
                .hasSize(1);
        // when
        run(ada, () -> merges.undo(other, ada));
        settle();
        // then
        assertThat(turns(other)).isEqualTo(before);
    }

    @Test
    void resolved_without_a_reply_nothing_is_owed() {
        // when
        run(tom, () -> states.resolve(id, "Solved by phone", tom));
        settle();
        // then
        assertThat(turns(id)).noneMatch(Turn::isOwed);
    }

    @Test
    void owner_and_lead_are_warned_once_each_however_often_it_is_tried() {
        // given
        warnAll();
        begunAgo(Duration.ofMinutes(220)); // of four hours
        // when
        settle();
        for (int i = 0; i < 3; i++) {
            warnAll();
            settle();
        }
        // then
        assertThat(told(ada)).containsOnlyOnce("First reply of #" + find(id).number());
        assertThat(told(tom)).containsOnlyOnce("First reply of #" + find(id).number());
    }

    @Test
    void a_warning_that_was_cut_short_is_told_by_another_node() {
        // given
        warnAll();
        begunAgo(Duration.ofMinutes(190));
        settle();
        var words = "First reply of #" + find(id).number();
        // when, one node dies before its commit
        try {
            cast.as(
                    Cast.JOB,
                    () -> {
                        warnings.due().forEach(warnings::warn);
                        throw new IllegalStateException("killed");
                    });
        } catch (IllegalStateException killed) {
            assertThat(told(ada)).doesNotContain(words);
        }
        warnAll();
        // then
        assertThat(told(ada)).containsOnlyOnce(words);
        assertThat(told(tom)).doesNotContain(words);
    }

    /** Other tests have conversations that are late by now, too. */
    private void warnAll() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(one ->
                    cast.as(
                            Cast.JOB,
                            () -> {
                                warnings.warn(one);
                                return true;
                            }));
        }
    }

    private List<WarningStore.Warning> due() {
        return cast.as(Cast.JOB, warnings::due);
    }

    @Test
    void what_was_taken_by_a_node_that_died_is_reckoned_by_another() {
        // given
        keepUnsettled(
                WorkingHours.of(
                        BERLIN,
                        WorkingHours.standard(BERLIN).week(),
                        List.of(Holiday.whole(LocalDate.parse("2030-01-01"), "New Year"))));
        // when
        try {
            cast.as(
                    Cast.JOB,
                    () -> {
                        reckoning.reckon();
                        throw new IllegalStateException("killed");
                    });
        } catch (IllegalStateException killed) {
            settle();
        }
        // then
        assertThat(find(id).replyDueAt())
                .isEqualTo(
                        WorkingHours.standard(BERLIN)
                                .after(
                                        owed(ClockKind.FIRST_REPLY).startedAt(),
                                        Duration.ofHours(4)));
    }

    private void begunAgo(Duration ago) {
        id = cast.conversation(inbox, "Parcel", "Where is it?", Instant.now().minus(ago));
        run(ada, () -> ownership.give(id, ada.person(), ada));
    }

    private void target(ClockKind clock, Duration time) {
        target(clock, time, clock, time);
    }

    private void target(ClockKind one, Duration time, ClockKind other, Duration otherTime) {
        run(
                tom,
                () ->
                        targets.keep(
                                inbox.id(),
                                null,
                                null,
                                one == other
                                        ? Map.of(one, time)
                                        : Map.of(one, time, other, otherTime)));
        settle();
    }

    private void keep(WorkingHours hours) {
        keepUnsettled(hours);
        settle();
    }

    private void keepUnsettled(WorkingHours hours) {
        run(tom, () -> calendars.keep(team.id(), null, hours));
    }

    private Turn owed(ClockKind clock) {
        return turns(id).stream()
                .filter(one -> one.clock() == clock && one.isOwed())
                .findFirst()
                .orElseThrow();
    }

    private List<Turn> turns(ConversationId of) {
        return cast.as(ada, () -> clocks.of(of));
    }

    private heed.conversation.Conversation find(ConversationId of) {
        return cast.as(ada, () -> conversations.find(of));
    }

    private String told(Viewer.Member to) {
        return cast.as(to, () -> notices.of(to, null, 50)).items().stream()
                .map(one -> one.notice().words())
                .toList()
                .toString();
    }

    private void settle() {
        while (cast.as(Cast.JOB, reckoning::reckon) > 0) {
            // some are left
        }
    }

    private void run(Viewer viewer, Runnable work) {
        cast.as(
                viewer,
                () -> {
                    work.run();
                    return true;
                });
    }
}
