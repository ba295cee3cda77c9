package heed.cli;

import heed.mail.MailReader;
import heed.mail.mime.Limits;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(folder)) {
            System.err.println("There is no " + folder + ".");
            return ExitCode.USAGE;
        }
        try (OutputStream out =
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            var writer = new MailJson(out);
            var reader = new MailReader();
            for (Path file : mails()) writer.write(caseName(file), reader.read(read(file)));
        }
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
