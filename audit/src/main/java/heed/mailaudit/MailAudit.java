package heed.mailaudit;

import heed.mailaudit.Progress.Step;
import heed.mailaudit.box.ExportedMail;
import heed.mailaudit.box.NotAMailbox;
import heed.mailaudit.count.Audit;
import heed.mailaudit.count.Report;
import heed.mailaudit.count.Setting;
import heed.mailaudit.page.ReportJson;
import heed.mailaudit.page.ReportPage;
import heed.mailaudit.talk.Sifted;
import heed.mailaudit.talk.Talks;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/**
 * Audits a mailbox and writes what it found. The memory it needs grows by some hundred bytes a
 * mail, whatever their size. Reads on all processors; for one thread at a time.
 */
public final class MailAudit {

    private static final int SUGGESTED = 5;

    private final Clock clock;

    public MailAudit(Clock clock) {
        this.clock = clock;
    }

    /** Writes something into a file. */
    private interface Content {
        void write(Writer out);
    }

    /**
     * Reads a mailbox and reviews its replies.
     *
     * @throws NotAMailbox if there is no mail at the path
     * @throws CannotAudit if there is mail, but no reply of ours among it
     * @throws IOException when the disk fails
     */
    public Report audit(Path mailbox, Setting setting, Progress progress)
            throws IOException, NotAMailbox, CannotAudit {
        ExportedMail mail = ExportedMail.at(mailbox);
        long bytes = mail.bytes();
        try (Talks talks =
                Talks.read(
                        mail,
                        setting.us(),
                        clock,
                        done -> progress.at(Step.READING, done, bytes))) {
            progress.at(Step.READING, bytes, bytes);
            refuse(talks.sifted(), setting);
            int count = talks.count();
            Report report =
                    Audit.of(talks, setting, done -> progress.at(Step.REVIEWING, done, count));
            progress.at(Step.REVIEWING, count, count);
            if (report.handOffs().answered() == 0)
                throw new CannotAudit(
                        "None of the "
                                + report.conversations()
                                + " conversations in this mailbox was answered by "
                                + String.join(", ", setting.us().names())
                                + ". Does the export hold the folder of what you sent?");
            return report;
        }
    }

    private static void refuse(Sifted sifted, Setting setting) throws CannotAudit {
        String us = String.join(", ", setting.us().names());
        if (sifted.ours() == 0)
            throw new CannotAudit(
                    "Nobody of "
                            + us
                            + " wrote to anybody outside in this mailbox. Most mails are from: "
                            + String.join(", ", sifted.frequentDomains(SUGGESTED))
                            + ". Name your own with --us, and take care that the export holds what you sent.");
        if (sifted.customers() == 0)
            throw new CannotAudit(
                    "Everybody in this mailbox is of "
                            + us
                            + ": there are no customers to reply to.");
    }

    /**
     * Writes the page and, beside it, the same as JSON. Either both stand there whole, or what
     * stood there before.
     */
    public static void write(Report report, Path page, Path json) throws IOException {
        Path newPage = written(page, out -> new ReportPage().write(report, out));
        Path newJson = written(json, out -> ReportJson.write(report, out));
        Files.move(newPage, page, StandardCopyOption.REPLACE_EXISTING);
        Files.move(newJson, json, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path written(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".heed-audit", ".part");
        unfinished.toFile().deleteOnExit();
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            content.write(out);
        }
        return unfinished;
    }
}
