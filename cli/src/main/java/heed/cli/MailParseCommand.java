package heed.cli;

import heed.mail.MailReader;
import heed.mail.mime.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads every mail below a folder and prints what it holds, one JSON object a line. */
@Command(
        name = "parse",
        description = {
            "Reads every .eml file below DIR and prints one line of JSON for each.",
            "Ends with status 0 whatever the mails hold; a mail that cannot be read has an \"error\"."
        },
        footer = {"", "Example: heed mail parse inbox | jq -r .replyText"},
        mixinStandardHelpOptions = true)
final class MailParseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder with the mails, or one .eml file")
    private Path folder = Path.of(".");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        if (!Files.exists(folder)) {
            commandLine.getErr().println("There is no " + folder + ".");
            return ExitCode.USAGE;
        }
        var json = new MailJson(commandLine.getOut());
        var reader = new MailReader();
        for (Path file : mails()) json.write(caseName(file), reader.read(read(file)));
        commandLine.getOut().flush();
        return ExitCode.OK;
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> file.toString().endsWith(".eml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** One byte more than is read, so that the reader notices that something was cut. */
    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.STANDARD.maxBytes() + 1);
        }
    }

    private String caseName(Path file) {
        Path below = Files.isDirectory(folder) ? folder.relativize(file) : file.getFileName();
        String name = below.toString().replace('\\', '/');
        return name.substring(0, name.length() - ".eml".length());
    }
}
