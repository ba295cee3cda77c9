package heed.cli;

import heed.review.mood.MoodFit;
import heed.review.mood.MoodFit.Comment;
import heed.review.mood.MoodFit.Fitted;
import heed.review.mood.MoodFit.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the models of the review on labelled text. */
@Command(
        name = "fit",
        description = {
            "Fits the models of the review on the labelled text in DIR and prints how good they are",
            "on companies that they were not fitted on. The same text gives the same weights."
        },
        footer = {"", "Example: heed fit ../text --to review/src/main/resources/heed/review/mood"},
        mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "the folder with the labelled text")
    private Path folder = Path.of(".");

    @Option(names = "--to", paramLabel = "FOLDER", description = "where the weights are written")
    private @Nullable Path to;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Fitted fitted = new MoodFit().fit(comments(), turns());
        if (to != null)
            for (var file : fitted.files().entrySet())
                Files.write(to.resolve(file.getKey()), file.getValue());
        out.print(fitted.figures());
        out.flush();
        return ExitCode.OK;
    }

    private List<Comment> comments() throws IOException {
        var comments = new ArrayList<Comment>();
        for (JsonObject line : lines("goemotions.jsonl"))
            comments.add(
                    new Comment("emotions", line.wanted("text"), Set.copyOf(line.texts("label"))));
        for (JsonObject line : lines("incivility.jsonl"))
            comments.add(
                    new Comment("incivility", line.wanted("text"), Set.of(line.wanted("label"))));
        return comments;
    }

    private List<Turn> turns() throws IOException {
        Map<String, JsonObject> labels = new HashMap<>();
        for (JsonObject line : lines("care_labels.jsonl"))
            labels.put(key(line.wanted("conversation"), line.wanted("turn")), line);
        var turns = new ArrayList<Turn>();
        for (JsonObject talk : lines("care_conversations.jsonl")) {
            int number = 0;
            for (JsonObject turn : talk.objects("turns")) {
                String id = talk.wanted("id");
                JsonObject labelled = labels.get(key(id, String.valueOf(number++)));
                if (labelled == null) continue;
                turns.add(
                        new Turn(
                                id,
                                talk.wanted("company"),
                                turn.wanted("role").equals("client"),
                                turn.wanted("text"),
                                shown(labelled.object("label"))));
            }
        }
        return turns;
    }

    private static Set<String> shown(JsonObject label) {
        var shown = new TreeSet<String>();
        for (Object name : label.fields().keySet()) {
            String value = label.text(name.toString());
            if (value != null && !value.equals("0")) shown.add(name.toString());
        }
        return shown;
    }

    private static String key(String conversation, String turn) {
        return conversation + ' ' + turn;
    }

    private List<JsonObject> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .map(line -> JsonObject.of(JsonTree.read(line), "the line"))
                .toList();
    }
}
