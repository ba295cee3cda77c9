package heed.mailaudit;

import static org.assertj.core.api.Assertions.assertThat;

import heed.mailaudit.count.Report;
import heed.mailaudit.count.Setting;
import heed.mailaudit.sample.Planted;
import heed.mailaudit.sample.SampleMailbox;
import heed.mailaudit.talk.Us;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit finds in a made-up mailbox, against what was put into it. */
class SampleMailboxTest {

    private static final int CONVERSATIONS = 600;

    @TempDir private static Path folder;
    private static Planted planted;
    private static Report report;

    @BeforeAll
    static void audit_a_made_up_mailbox() throws Exception {
        var sample = SampleMailbox.of(CONVERSATIONS, 7);
        Path mbox = Files.writeString(folder.resolve("sample.mbox"), sample.mbox());
        planted = sample.planted();
        report = new MailAudit(Clock.systemUTC()).audit(mbox, setting(), Progress.UNHEARD);
    }

    private static Setting setting() {
        return new Setting(
                "sample.mbox",
                new Us(List.of(SampleMailbox.US)),
                "Mon-Fri 9-17",
                ZoneId.of("Europe/Berlin"),
                false,
                true,
                3);
    }

    @Test
    void each_mail_is_where_it_belongs() {
        assertThat(report.conversations()).isEqualTo(planted.conversations);
        assertThat(report.replies()).isEqualTo(planted.replies);
        assertThat(report.sifted().machines()).isEqualTo(planted.machines);
        assertThat(report.sifted().internal()).isEqualTo(planted.internal);
        assertThat(report.sifted().duplicates()).isEqualTo(planted.duplicates);
        assertThat(report.languages()).containsExactly(Map.entry("en", planted.replies));
    }

    @Test
    void each_planted_fault_of_a_reply_is_found() {
        assertThat(planted.byCheck).hasSizeGreaterThanOrEqualTo(10);
        planted.byCheck.forEach(
                (check, count) -> assertThat(found(check)).as(check).isGreaterThanOrEqualTo(count));
    }

    @Test
    void what_was_not_planted_is_found_in_less_than_one_reply_of_a_hundred() {
        for (Report.Check check : report.checks()) {
            if (check.preview()) continue;
            int falseAlarms = check.flagged() - planted.of(check.id());
            assertThat(falseAlarms).as(check.id()).isLessThan(report.replies() / 100);
        }
        int clean = report.replies() - planted.byCheck.values().stream().mapToInt(i -> i).sum();
        assertThat(report.clean()).isBetween(clean - report.replies() / 100, clean);
    }

    @Test
    void each_dropped_conversation_is_found_and_no_other() {
        assertThat(report.dropped().never()).isEqualTo(planted.droppedNever);
        assertThat(report.dropped().midway()).isEqualTo(planted.droppedMidway);
    }

    @Test
    void each_promise_of_word_is_followed_up() {
        assertThat(report.promises().late()).isEqualTo(planted.promisesLate);
        assertThat(report.promises().silent()).isEqualTo(planted.promisesSilent);
        assertThat(report.promises().kept())
                .isBetween(planted.promisesKept, planted.promisesKept * 3 / 2);
    }

    @Test
    void each_question_without_an_answer_is_found_and_few_others() {
        assertThat(report.asks().open())
                .isBetween(planted.openAsks, planted.openAsks + report.asks().total() / 100);
    }

    @Test
    void changes_of_hands_are_counted() {
        assertThat(report.handOffs().once()).isEqualTo(planted.handedOn);
        assertThat(report.handOffs().oftener()).isZero();
        assertThat(report.firstReply().count())
                .isEqualTo(planted.conversations - planted.droppedNever);
        assertThat(report.firstReply().median())
                .isBetween(Duration.ofHours(1), Duration.ofHours(6));
    }

    @Test
    void nobody_is_counted_unless_asked_for() {
        assertThat(report.people()).isEmpty();
    }

    private static int found(String check) {
        return report.checks().stream()
                .filter(one -> one.id().equals(check))
                .mapToInt(Report.Check::flagged)
                .sum();
    }
}
