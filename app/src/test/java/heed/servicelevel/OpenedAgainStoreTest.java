package heed.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.calendar.Calendars;
import heed.calendar.SlowHours;
import heed.calendar.Span;
import heed.calendar.WorkingHours;
import heed.conversation.ConversationEvent;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.NextStep;
import heed.inbox.Inbox;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import heed.reply.Withdrawals;
import heed.servicelevel.Happening.What;
import heed.web.DeskClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What opens a conversation again says so, and its clocks agree with a slow reckoning of it. */
@DeskTest
class OpenedAgainStoreTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired private Cast cast;
    @Autowired private Calendars calendars;
    @Autowired private Clocks clocks;
    @Autowired private Targets targets;
    @Autowired private Reckoning reckoning;
    @Autowired private Conversations conversations;
    @Autowired private ConversationStates states;
    @Autowired private Correspondence correspondence;
    @Autowired private Replies replies;
    @Autowired private Withdrawals withdrawals;

    private Inbox inbox;
    private Viewer.Member ada;
    private ConversationId id;
    private final Instant begun =
            Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(10));
    private final WorkingHours hours =
            WorkingHours.daily(
                    BERLIN, DayOfWeek.MONDAY, DayOfWeek.SUNDAY, Span.of("00:00", "24:00"));
    private final Map<ClockKind, Duration> aims = new EnumMap<>(ClockKind.class);
    private final List<Happening> story = new ArrayList<>();

    @BeforeEach
    void a_conversation_of_this_day() {
        var team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        for (var kind : ClockKind.values()) {
            aims.put(kind, Duration.ofHours(3));
        }
        run(begun, cast.tom(team), () -> calendars.keep(team.id(), null, hours));
        run(begun, cast.tom(team), () -> targets.keep(inbox.id(), null, null, aims));
        id = cast.conversation(inbox, "Parcel", "Where is it?", begun);
        tell(begun, What.OPENED);
        tell(begun, What.HEARD);
    }

    @Test
    void a_reply_to_what_is_resolved_opens_it_by_its_writers_name() {
        // given
        resolve(begun.plusSeconds(3600));
        // when
        reply(begun.plusSeconds(7200));
        // then
        assertThat(again())
                .extracting(one -> one.person() + ", " + one.data().get("by"))
                .containsExactly("Ada Okoye, reply");
        assertThatClocksAgree();
    }

    @Test
    void a_reply_to_what_is_open_opens_nothing() {
        reply(begun.plusSeconds(3600));
        assertThat(again()).isEmpty();
        assertThatClocksAgree();
    }

    @Test
    void what_was_said_before_the_end_and_is_added_after_it_opens_it_after_its_end() {
        // given
        var ended = begun.plusSeconds(7200);
        resolve(ended);
        // when
        run(
                begun.plusSeconds(9000),
                () ->
                        correspondence.answered(
                                id,
                                ada.person(),
                                "Said on the phone.",
                                null,
                                begun.plusSeconds(3600)));
        // then
        assertThat(again())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at()).isEqualTo(ended);
                    assertThat(one.data()).containsEntry("by", "earlier");
                });
    }

    @Test
    void a_reply_that_does_not_arrive_opens_it_when_that_is_known() {
        // given
        resolve(begun.plusSeconds(3600));
        // when
        alert(begun.plusSeconds(9000));
        // then
        assertThat(again())
                .singleElement()
                .satisfies(one -> assertThat(one.data()).containsEntry("by", "bounced"));
        assertThatClocksAgree();
    }

    @Test
    void a_reply_taken_back_leaves_the_end_where_it_was() {
        // given
        resolve(begun.plusSeconds(3600));
        // when
        replyAndTakeBack(begun.plusSeconds(18_000));
        // then
        assertThat(cast.as(ada, () -> conversations.find(id)).isOpen()).isFalse();
        assertThatClocksAgree();
    }

    @Test
    void clocks_agree_with_a_slow_reckoning_of_what_was_done_however_often_it_opens() {
        var random = new Random(5);
        for (int round = 0; round < 12; round++) {
            story.clear();
            id = cast.conversation(inbox, "Parcel", "Where is it?", begun);
            tell(begun, What.OPENED);
            tell(begun, What.HEARD);
            var at = begun;
            for (int deed = 0; deed < 9; deed++) {
                at = at.plus(Duration.ofMinutes(1 + random.nextInt(60)));
                switch (random.nextInt(6)) {
                    case 0, 1 -> reply(at);
                    case 2, 3 -> resolve(at);
                    case 4 -> alert(at);
                    default -> replyAndTakeBack(at);
                }
            }
            assertThatClocksAgree();
        }
    }

    private void reply(Instant at) {
        send(at);
        tell(at, What.ANSWERED);
    }

    private SendOutcome.Sent send(Instant at) {
        var outcome = new AtomicReference<SendOutcome>();
        run(
                at,
                () ->
                        outcome.set(
                                replies.send(
                                        new ReplyRequest(
                                                id,
                                                "Thank you for asking. The parcel stands here.",
                                                null,
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                null,
                                                null,
                                                true,
                                                false,
                                                new NextStep("Ask again", at.plusSeconds(86_400)),
                                                List.of()),
                                        ada)));
        return (SendOutcome.Sent) outcome.get();
    }

    private void replyAndTakeBack(Instant at) {
        var sent = send(at);
        run(at.plusSeconds(5), () -> withdrawals.withdraw(sent.message(), ada));
    }

    private void resolve(Instant at) {
        run(at, () -> states.resolve(id, "It is done", ada));
        tell(at, What.RESOLVED);
    }

    private void alert(Instant at) {
        run(at, () -> correspondence.alert(id, "Find another way", Map.of(), "bounced"));
        tell(at, What.REOPENED);
    }

    private void tell(Instant at, What what) {
        story.add(new Happening(at, what, id.value()));
    }

    private void assertThatClocksAgree() {
        while (cast.as(Cast.JOB, reckoning::reckon) > 0) {
            // some are left
        }
        var slow = new SlowClocks(id.value(), story, SlowHours.of(hours), aims).turns();
        assertThat(cast.as(ada, () -> clocks.of(id)).stream().map(ClockPolicyTest::plain))
                .as("%s", story)
                .containsExactlyInAnyOrderElementsOf(
                        slow.stream().map(ClockPolicyTest::plain).toList());
    }

    private List<ConversationEvent> again() {
        return cast.as(ada, () -> conversations.events(id)).stream()
                .filter(one -> one.kind().equals("reopened"))
                .toList();
    }

    private void run(Instant at, Runnable work) {
        run(at, ada, work);
    }

    private void run(Instant at, Viewer.Member who, Runnable work) {
        DeskClock.at(
                at,
                () ->
                        cast.as(
                                who,
                                () -> {
                                    work.run();
                                    return true;
                                }));
    }
}
