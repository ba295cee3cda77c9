package heed.cli;

import heed.mailaudit.CannotAudit;
import heed.mailaudit.MailAudit;
import heed.mailaudit.box.NotAMailbox;
import heed.mailaudit.count.Report;
import heed.mailaudit.count.Setting;
import heed.mailaudit.talk.Us;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks back at the replies of an exported mailbox. */
@Command(
        name = "audit",
        description = {
            "Reads an exported mailbox, reviews every reply with what was known when it",
            "was written, and writes a page on what it found, with the same as JSON",
            "beside it. No server, no account: nothing leaves this machine."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the report was written",
            "1:something failed: the disk, or a fault of Heed",
            "2:what was asked cannot be done: no such file, no mailbox, hours that cannot be read",
            "3:there is mail, but nobody of --us wrote to a customer in it"
        },
        footer = {
            "",
            "Examples:",
            "  heed audit support.mbox --us example.com",
            "  heed audit ~/Maildir --us example.com,example.org --hours \"Mon-Fri 8-18\""
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private static final int NOBODY_WROTE = 3;

    @Parameters(
            paramLabel = "MAILBOX",
            description =
                    "an mbox (gzipped or not), a Maildir, or a folder with mails in any depth")
    private Path mailbox = Path.of(".");

    @Option(
            names = "--us",
            paramLabel = "DOMAIN",
            required = true,
            split = ",",
            splitSynopsisLabel = ",",
            description = "who we are: domains (with those below them) or addresses")
    private List<String> us = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the page; default: ${DEFAULT-VALUE}",
            defaultValue = "heed-audit.html")
    private Path out = Path.of("heed-audit.html");

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "opening hours, in which waiting counts; default: ${DEFAULT-VALUE}",
            defaultValue = Setting.STANDARD_HOURS)
    private String hours = Setting.STANDARD_HOURS;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "where the hours are meant, such as Europe/Berlin; default: this machine's")
    private @Nullable String zone;

    @Option(names = "--by-agent", description = "count by person, too, and name who wrote examples")
    private boolean byAgent;

    @Option(
            names = "--unmasked",
            description = "leave names, addresses and numbers readable in examples")
    private boolean unmasked;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "how many to show of each mistake; default: ${DEFAULT-VALUE}",
            defaultValue = "3")
    private int examples = 3;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Setting setting = setting();
        Path page = out.toAbsolutePath();
        Path folder = page.getParent();
        if (Files.isDirectory(page) || folder == null || !Files.isWritable(folder))
            throw wrong("The page cannot be written to " + out + ".");
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (var bar = ProgressBar.on(System.err)) {
            Report report = new MailAudit(Clock.systemUTC()).audit(mailbox, setting, bar);
            Path json = page.resolveSibling(baseName(page) + ".json");
            MailAudit.write(report, page, json);
            bar.close();
            say(report, json);
            return ExitCode.OK;
        } catch (IOException disk) {
            err.println(
                    "The audit could not be finished: "
                            + disk.getMessage()
                            + ". Nothing was written.");
            return ExitCode.SOFTWARE;
        } catch (NotAMailbox wrong) {
            err.println(wrong.getMessage());
            return ExitCode.USAGE;
        } catch (CannotAudit nothing) {
            err.println(nothing.getMessage());
            return NOBODY_WROTE;
        }
    }

    private Setting setting() {
        var setting =
                new Setting(
                        String.valueOf(mailbox.getFileName()),
                        new Us(us),
                        hours,
                        zone(),
                        byAgent,
                        !unmasked,
                        Math.clamp(examples, 0, 100));
        try {
            setting.team();
        } catch (IllegalArgumentException unreadable) {
            throw wrong("--hours cannot be read: “" + hours + "”. Write them as \"Mon-Fri 9-17\".");
        }
        if (setting.us().names().isEmpty()) throw wrong("--us names nobody.");
        return setting;
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw wrong("--zone is not known: “" + zone + "”. Write it as Europe/Berlin.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    private static String baseName(Path page) {
        return String.valueOf(page.getFileName()).replaceFirst("\\.html?$", "");
    }

    private void say(Report report, Path json) {
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.printf(
                "%d replies in %d conversations were read. The report is %s, for programs %s.%n",
                report.replies(), report.conversations(), out, json.getFileName());
        print.flush();
    }
}
