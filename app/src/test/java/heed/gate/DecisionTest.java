package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds a reply, what lets it pass, and what is kept of it. */
class DecisionTest {

    private static final Finding BLAME = finding("blame", Level.WARN, "you should have");
    private static final Finding SECRET = finding("secret", Level.STOP, "password: hunter2");
    private static final Finding THANKS = finding("missing-thanks", Level.HINT, "");

    @Test
    void a_clean_reply_passes_and_leaves_nothing_behind() {
        // given
        var passage = passage(List.of(), List.of());
        // when, then
        assertThat(passage.isHeld(List.of())).isFalse();
        assertThat(Decision.of(passage, List.of())).isEmpty();
    }

    @Test
    void a_hint_holds_nothing_and_it_is_kept_that_it_left() {
        // given
        var passage = passage(List.of(THANKS), List.of());
        // when, then
        assertThat(passage.isHeld(List.of())).isFalse();
        assertThat(Decision.of(passage, List.of()))
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.LEFT);
    }

    @Test
    void a_warning_passes_by_a_glance_and_a_stop_by_a_reason() {
        // given
        var passage = passage(List.of(BLAME, SECRET), List.of());
        // when, then
        assertThat(passage.isHeld(List.of(glance(BLAME)))).isTrue();
        assertThat(passage.isHeld(List.of(glance(BLAME), glance(SECRET)))).isTrue();
        assertThat(passage.isHeld(List.of(glance(BLAME), confirmed(SECRET, "Made up")))).isFalse();
        assertThat(passage.isHeld(List.of(confirmed(SECRET, "Made up")))).isTrue();
    }

    @Test
    void what_was_told_and_is_gone_was_changed_and_what_is_there_was_confirmed() {
        // given: both were told, and one of them was mended
        var passage =
                passage(List.of(SECRET), List.of(Decision.told(BLAME), Decision.told(SECRET)));
        // when
        var decisions = Decision.of(passage, List.of(confirmed(SECRET, "Made up")));
        // then
        assertThat(decisions)
                .extracting(one -> one.finding().check() + " " + one.kind() + " " + one.reason())
                .containsExactly("blame CHANGED ", "secret CONFIRMED Made up");
    }

    @Test
    void one_fault_made_twice_is_one_decision() {
        var passage = passage(List.of(BLAME, BLAME), List.of());
        assertThat(Decision.of(passage, List.of(glance(BLAME)))).hasSize(1);
    }

    @Test
    void a_reply_that_could_not_be_read_waits_for_a_reason() {
        // given
        var findings = Reviewed.not("it took too long").atTheGate();
        var passage = passage(findings, List.of());
        // when, then
        assertThat(findings).extracting(Finding::check).containsExactly(Finding.NOT_REVIEWED);
        assertThat(passage.isHeld(List.of(glance(findings.getFirst())))).isTrue();
        assertThat(passage.isHeld(List.of(confirmed(findings.getFirst(), "I read it twice"))))
                .isFalse();
    }

    private static Confirmation glance(Finding finding) {
        return confirmed(finding, " ");
    }

    private static Confirmation confirmed(Finding finding, String reason) {
        return new Confirmation(finding.id(), reason);
    }

    private static Finding finding(String check, Level level, String words) {
        return new Finding(
                FindingId.of(check, words),
                check,
                level,
                0,
                words.length(),
                words,
                "Look",
                List.of(),
                List.of());
    }

    private static Passage passage(List<Finding> findings, List<Passage.Told> told) {
        return new Passage(null, findings, told, List.of(), List.of());
    }
}
