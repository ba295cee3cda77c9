package heed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heed.review.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How seldom good replies of real companies are flagged. The list of rules was made with the talks
 * of odd number in view; those of even number were looked at only for the figures.
 */
class LanguageCareTalksTest {

    private static final Path TALKS =
            Path.of(System.getProperty("heed.shared"), "text", "care_conversations.jsonl");

    @Test
    void at_most_one_good_reply_in_twenty_is_flagged() throws Exception {
        assumeTrue(Files.exists(TALKS), "the labelled talks are not there");
        var proofreader = new LanguageMistakes();
        int[] replies = new int[2];
        int[] flagged = new int[2];
        int number = 0;
        for (String line : Files.readAllLines(TALKS)) {
            int half = number++ % 2;
            List<String> customer = new ArrayList<>();
            for (JsonNode turn : JsonMapper.shared().readTree(line).get("turns")) {
                String text = turn.get("text").asString();
                if (turn.get("role").asString().equals("client")) {
                    customer.add(text);
                    continue;
                }
                replies[half]++;
                List<Finding> found = proofreader.findings(Cases.of(customer, text));
                if (!found.isEmpty()) flagged[half]++;
            }
        }
        for (int half = 0; half < 2; half++) {
            assertThat(flagged[half] * 20).isLessThanOrEqualTo(replies[half]);
        }
    }
}
