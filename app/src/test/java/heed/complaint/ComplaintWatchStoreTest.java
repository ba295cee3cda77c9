package heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.Messages;
import heed.notice.Notices;
import heed.notice.Told;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is late without having been told, owner first, then the leads, each once. */
@DeskTest
class ComplaintWatchStoreTest {

    /** A Monday, nine in Berlin: the team works until five. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Autowired Cast cast;
    @Autowired Complaints complaints;
    @Autowired ComplaintIntake intake;
    @Autowired ComplaintSteps steps;
    @Autowired ComplaintFigures figures;
    @Autowired ComplaintClock clocks;
    @Autowired ComplaintWatch watch;
    @Autowired Messages messages;
    @Autowired Notices notices;

    private Viewer.Member ada;
    private Viewer.Member tom;
    private ConversationId conversation;
    private Complaint complaint;

    @BeforeEach
    void mia_complains_on_monday_at_nine_and_ada_sees_it_through() {
        var team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        conversation = cast.conversation(cast.inbox(team), "Late", "This is unacceptable.", MONDAY);
        var message = cast.as(ada, () -> messages.thread(conversation)).getFirst().id();
        var wanted = new ComplaintWanted("Late", "", "", null, null, ada.person(), message);
        complaint = at(MONDAY, () -> intake.register(conversation, wanted, ada));
    }

    @Test
    void the_day_goes_by_and_owner_and_lead_are_told_once_each() {
        // when, then: eight working hours are Monday's; half of them are over at one
        assertThat(due()).isEqualTo(MONDAY.plus(Duration.ofHours(8)));
        look(Duration.ofHours(3));
        assertThat(told(ada, ":owner")).isEmpty();
        look(Duration.ofHours(4));
        look(Duration.ofHours(5));
        assertThat(told(ada, ":owner")).hasSize(1);
        assertThat(told(tom, ":lead")).isEmpty();
        look(Duration.ofHours(6));
        look(Duration.ofHours(7));
        assertThat(told(tom, ":lead")).hasSize(1);
        look(Duration.ofHours(24));
        look(Duration.ofHours(25));
        assertThat(told(tom, ":passed")).hasSize(1);
        assertThat(told(ada, ":passed")).hasSize(1);
    }

    @Test
    void what_is_done_is_not_told_of_any_more_and_the_next_time_runs() {
        // given
        look(Duration.ofHours(5));
        // when
        at(MONDAY.plus(Duration.ofHours(6)), () -> acknowledge());
        look(Duration.ofHours(30));
        // then: to be decided by the end of the tenth working day after that one
        assertThat(told(ada, ":owner")).allMatch(one -> !one.isNew());
        assertThat(told(tom, ":passed")).isEmpty();
        assertThat(due()).isEqualTo(Instant.parse("2026-03-16T16:00:00Z"));
    }

    @Test
    void no_answer_may_be_said_only_after_ten_working_days() {
        // given
        at(MONDAY.plusSeconds(60), this::acknowledge);
        at(
                MONDAY.plusSeconds(120),
                () ->
                        steps.decide(
                                complaint.id(),
                                Complaint.Verdict.NOT_UPHELD,
                                "It was in time.",
                                ada));
        // when
        var silence = new Evidence(null, "We asked twice.");
        var answered =
                at(
                        Instant.parse("2026-03-16T16:00:01Z"),
                        () -> steps.answer(complaint.id(), Complaint.Reaction.NONE, silence, ada));
        // then
        assertThat(answered.state()).isEqualTo(Complaint.State.ANSWERED);
    }

    @Test
    void figures_are_reckoned_from_what_happened() {
        // given: acknowledged in time, decided three weeks late
        at(MONDAY.plus(Duration.ofHours(2)), this::acknowledge);
        at(
                Instant.parse("2026-04-02T08:00:00Z"),
                () -> steps.decide(complaint.id(), Complaint.Verdict.UPHELD, "Late.", ada));
        // when
        var lines = at(Instant.parse("2026-04-03T08:00:00Z"), tom, () -> figures.byCause(tom));
        // then
        assertThat(lines)
                .containsExactly(new ComplaintFigures.Line("Not said yet", 1, 1, 1, 0, 1, 0, 0, 0));
    }

    private Complaint acknowledge() {
        var evidence = new Evidence(null, "By telephone.");
        return steps.acknowledge(complaint.id(), evidence, ada);
    }

    private Instant due() {
        return cast.as(ada, () -> clocks.due(complaints.find(complaint.id())).orElseThrow()).at();
    }

    private void look(Duration after) {
        DeskClock.at(MONDAY.plus(after), watch::round);
    }

    private List<Told> told(Viewer.Member who, String what) {
        return cast.as(who, () -> notices.of(who, null, 200)).items().stream()
                .filter(one -> one.notice().key().startsWith("complaint:" + complaint.id()))
                .filter(one -> one.notice().key().endsWith(what))
                .toList();
    }

    private <T> T at(Instant when, Supplier<T> work) {
        return at(when, ada, work);
    }

    private <T> T at(Instant when, Viewer.Member who, Supplier<T> work) {
        var result = new AtomicReference<T>();
        DeskClock.at(when, () -> result.set(cast.as(who, work)));
        return result.get();
    }
}
