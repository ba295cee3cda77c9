package heed.cli;

import heed.review.Proofreader;
import heed.review.Review;
import heed.review.ReviewCase;
import heed.review.Reviewer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reviews drafts, one JSON object a line in and out. */
@Command(
        name = "review",
        description = {
            "Reads drafts with their conversations, one JSON object a line, and prints what is wrong with each.",
            "Ends with status 1 when a line was no valid case; the others are reviewed all the same."
        },
        footer = {
            "",
            "Example: echo '{\"id\": \"1\", \"messages\": [], \"draft\": \"Dear {{name}},\"}' | heed review"
        },
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "files of cases; standard input when there are none")
    private List<Path> files = List.of();

    @Option(
            names = "--language",
            description = "look at spelling and grammar, too; takes two seconds and 250 MB more")
    private boolean language;

    @Spec private @Nullable CommandSpec spec;

    private final InputStream standardInput;

    ReviewCommand() {
        this(System.in);
    }

    ReviewCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        Reviewer.prepare();
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        for (Path file : files) {
            if (Files.isRegularFile(file)) continue;
            commandLine.getErr().println("There is no file " + file + ".");
            return ExitCode.USAGE;
        }
        var json = new ReviewJson(commandLine.getOut());
        Optional<Proofreader> proofreader =
                language
                        ? LanguageFolder.proofreader(System.getProperty(LanguageFolder.PROPERTY))
                        : Optional.empty();
        if (language && proofreader.isEmpty()) {
            commandLine
                    .getErr()
                    .println("Spelling and grammar were not built; ./heed review --language does.");
            return ExitCode.USAGE;
        }
        Function<ReviewCase, Review> reviewer = reviewer(proofreader);
        boolean allValid = true;
        if (files.isEmpty()) allValid = review(standardInput, reviewer, json);
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                allValid &= review(in, reviewer, json);
            }
        }
        commandLine.getOut().flush();
        return allValid ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static Function<ReviewCase, Review> reviewer(Optional<Proofreader> proofreader) {
        var reviewer = new Reviewer();
        reviewer.warmUp();
        if (proofreader.isEmpty())
            return one -> reviewer.review(one).unchecked(Proofreader.CHECK, "not asked for");
        return one -> reviewer.review(one).proofread(proofreader.get(), one);
    }

    private static boolean review(
            InputStream in, Function<ReviewCase, Review> reviewer, ReviewJson json)
            throws IOException {
        boolean allValid = true;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) continue;
            switch (CaseJson.read(line)) {
                case CaseJson.Valid(var reviewCase) -> json.write(reviewer.apply(reviewCase));
                case CaseJson.Invalid(var id, var why) -> {
                    json.writeError(id, why);
                    allValid = false;
                }
            }
        }
        return allValid;
    }
}
