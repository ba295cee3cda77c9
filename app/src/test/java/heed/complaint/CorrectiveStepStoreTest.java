package heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.notice.Notices;
import heed.notice.Told;
import heed.web.DeskClock;
import heed.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What we wanted to change after a complaint is not forgotten with it. */
@DeskTest
class CorrectiveStepStoreTest {

    /** A Friday; the team works from nine to five in Berlin. */
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    private static final Instant FRIDAY_AT_NINE = Instant.parse("2026-03-06T08:00:00Z");
    private static final Instant FRIDAY_AT_FIVE = Instant.parse("2026-03-06T16:00:00Z");

    @Autowired Cast cast;
    @Autowired Complaints complaints;
    @Autowired ComplaintIntake intake;
    @Autowired ComplaintLessons lessons;
    @Autowired CorrectiveSteps corrective;
    @Autowired CorrectiveStepWatch watch;
    @Autowired Notices notices;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Viewer.Member tom;

    /** She packs the parcels, in another team. */
    private Viewer.Member kim;

    private Complaint complaint;

    @BeforeEach
    void kim_is_to_train_the_packers_by_friday() {
        var team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        kim = cast.ada(cast.team());
        var conversation = cast.conversation(cast.inbox(team), "Broken", "This is unacceptable.");
        var wanted = new ComplaintWanted("Broken", "", "", null, null, ada.person(), null);
        complaint = cast.as(ada, () -> intake.register(conversation, wanted, ada));
        change("Train the packers", FRIDAY);
    }

    @Test
    void its_owner_is_told_on_its_day_and_the_leads_when_that_has_passed_once_each() {
        // when, then
        at(FRIDAY_AT_NINE.minusSeconds(60));
        assertThat(told(kim)).isEmpty();
        at(FRIDAY_AT_NINE);
        at(FRIDAY_AT_NINE.plusSeconds(60));
        assertThat(told(kim)).hasSize(1);
        assertThat(words(kim)).contains("Train the packers", "#" + complaint.number());
        assertThat(told(tom)).isEmpty();
        at(FRIDAY_AT_FIVE.plusSeconds(1));
        at(FRIDAY_AT_FIVE.plusSeconds(60));
        assertThat(told(kim)).hasSize(2);
        assertThat(told(tom)).hasSize(1);
        assertThat(words(tom)).contains("Nobody said that it is done");
    }

    @Test
    void what_is_done_is_told_of_no_more_and_another_step_is() {
        // given
        at(FRIDAY_AT_NINE);
        // when
        as(kim, () -> corrective.done(complaint.id(), "All eight of them", kim));
        at(FRIDAY_AT_FIVE.plusSeconds(1));
        // then
        assertThat(told(kim)).hasSize(1).noneMatch(Told::isNew);
        assertThat(told(tom)).isEmpty();
        assertThat(cast.as(kim, () -> corrective.mine(FRIDAY, kim))).isEmpty();
        assertThat(cast.as(ada, () -> complaints.find(complaint.id())).step().doneAt()).isNotNull();
        // when
        change("Buy better boxes", FRIDAY);
        // then
        assertThat(cast.as(kim, () -> corrective.mine(FRIDAY, kim))).hasSize(1);
    }

    @Test
    void it_stands_among_what_is_its_owner_s_today_and_nothing_else_of_the_complaint_does() {
        // given
        var hers = Browser.at(port).signedIn(kim.email());
        // when, then
        assertThat(hers.get("/promises").body())
                .contains("Train the packers", "6 March 2026", "#" + complaint.number());
        assertThat(hers.get("/promises/team").body()).doesNotContain("Train the packers");
        assertThat(hers.get("/complaints").body()).doesNotContain("#" + complaint.number());
        assertThat(Browser.at(port).signedIn(ada.email()).get("/promises").body())
                .doesNotContain("Train the packers");
        // when
        hers.post("/complaints/" + complaint.id() + "/step/completion", Map.of("how", ""));
        // then
        assertThat(hers.get("/promises").body()).doesNotContain("Train the packers");
    }

    @Test
    void who_has_nothing_to_do_with_it_cannot_say_that_it_is_done() {
        // given
        var stranger = cast.ada(cast.team());
        // when, then
        assertThatThrownBy(
                        () -> as(stranger, () -> corrective.done(complaint.id(), null, stranger)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none that you may see");
        as(tom, () -> corrective.done(complaint.id(), null, tom));
        assertThatThrownBy(() -> as(tom, () -> corrective.done(complaint.id(), null, tom)))
                .hasMessageContaining("or it is done");
    }

    private void change(String what, LocalDate on) {
        var step = new Complaint.Step(what, kim.person(), null, on, null);
        as(ada, () -> lessons.learn(complaint.id(), null, step, ada));
    }

    private void at(Instant then) {
        DeskClock.at(then, watch::round);
    }

    private void as(Viewer.Member who, Runnable work) {
        cast.as(
                who,
                () -> {
                    work.run();
                    return true;
                });
    }

    private String words(Viewer.Member who) {
        return told(who).stream().map(one -> one.notice().words()).toList().toString();
    }

    private List<Told> told(Viewer.Member who) {
        return cast.as(who, () -> notices.of(who, null, 200)).items().stream()
                .filter(one ->
                        one.notice().key().startsWith("complaint:" + complaint.id() + ":step:"))
                .toList();
    }
}
