package heed.review;

import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real customer-care talks with labels, read from the shared folder when it is there. Half of them,
 * told by their ids, were kept aside: nobody looked at them when formulas were written.
 */
final class CareTalks {

    private static final JsonMapper JSON = new JsonMapper();

    /** A reply of an agent, with what a reader says of it. */
    record LabelledReply(ReviewCase reviewCase, JsonNode label, boolean keptAside) {

        boolean is(String label) {
            return this.label.path(label).asInt() == 1;
        }
    }

    private CareTalks() {}

    static List<LabelledReply> replies() {
        Path folder = Path.of(System.getProperty("heed.shared", "")).resolve("text");
        Assumptions.assumeThat(Files.exists(folder.resolve("care_labels.jsonl")))
                .as("the labelled talks are not here: set -Dheed.shared")
                .isTrue();
        Map<String, JsonNode> labels = new HashMap<>();
        for (JsonNode line : lines(folder.resolve("care_labels.jsonl")))
            labels.put(
                    line.get("conversation").asString() + '/' + line.get("turn").asInt(),
                    line.get("label"));
        var replies = new ArrayList<LabelledReply>();
        for (JsonNode talk : lines(folder.resolve("care_conversations.jsonl")))
            replies.addAll(replies(talk, labels));
        return replies;
    }

    private static List<LabelledReply> replies(JsonNode talk, Map<String, JsonNode> labels) {
        var replies = new ArrayList<LabelledReply>();
        var before = new ArrayList<Message>();
        String id = talk.get("id").asString();
        for (JsonNode turn : talk.get("turns")) {
            boolean ours = turn.get("role").asString().equals("agent");
            JsonNode label = labels.get(id + '/' + before.size());
            String text = turn.get("text").asString();
            if (ours && label != null)
                replies.add(
                        new LabelledReply(
                                reviewCase(id, List.copyOf(before), text), label, isKeptAside(id)));
            before.add(
                    new Message(
                            ours ? From.AGENT : From.CUSTOMER,
                            turn.get("name").asString(),
                            null,
                            text));
        }
        return replies;
    }

    private static boolean isKeptAside(String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(id.getBytes(StandardCharsets.UTF_8));
            return digest[0] % 2 != 0;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static ReviewCase reviewCase(String id, List<Message> messages, String draft) {
        return new ReviewCase(
                id,
                null,
                "en",
                Customer.UNKNOWN,
                new Agent(null),
                Team.UNKNOWN,
                messages,
                draft,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<JsonNode> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(JSON::readTree).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
