package heed.review.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heed.review.due.DuePhrase;
import heed.review.due.DueTimes;
import heed.review.due.Viewpoint;
import heed.review.due.WorkingTime;
import heed.review.text.Span;
import heed.review.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures on labelled text of others, where it is there. The half whose ids have an even hash may
 * be looked at while rules are written; the other half is only measured.
 */
class SharedTextTest {

    private static final Path SHARED = Path.of(System.getProperty("heed.shared", "none"), "text");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The labels also count “so that we can help”, which promises nothing by our conventions. */
    private static final Pattern WILL =
            Pattern.compile("\\b(will|ll)\\b", Pattern.CASE_INSENSITIVE);

    private static final class Score {
        int found;
        int wrong;
        int missed;

        void add(boolean expected, boolean got) {
            if (expected && got) found++;
            else if (got) wrong++;
            else if (expected) missed++;
        }

        double precision() {
            return found / (double) Math.max(1, found + wrong);
        }

        double recall() {
            return found / (double) Math.max(1, found + missed);
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f (%d found, %d wrong, %d missed)"
                    .formatted(precision(), recall(), found, wrong, missed);
        }
    }

    @Test
    void care_talks_promise_where_their_readers_say_so() throws IOException {
        // given
        Map<String, JsonNode> talks = new HashMap<>();
        for (JsonNode talk : lines("care_conversations.jsonl"))
            talks.put(talk.get("id").asString(), talk);
        var looked = new Score();
        var aside = new Score();
        // when
        for (JsonNode line : lines("care_labels.jsonl")) {
            if (!line.get("role").asString().equals("agent")) continue;
            String id = line.get("conversation").asString();
            JsonNode talk = Objects.requireNonNull(talks.get(id));
            String text = talk.get("turns").get(line.get("turn").asInt()).get("text").asString();
            int label = line.get("label").get("commitment").asInt();
            if (label == 2 && !WILL.matcher(text).find()) continue;
            var promises =
                    Promises.in(new TextReader().read(text, List.of("en")), at("2026-03-03T10:15"));
            (isLookedAt(id) ? looked : aside).add(label > 0, !promises.isEmpty());
        }
        // then
        System.out.printf("Promises in care talks: looked at %s; aside %s%n", looked, aside);
        assertThat(looked.precision()).isGreaterThan(0.85);
        assertThat(looked.recall()).isGreaterThan(0.9);
        assertThat(aside.recall()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({
        "en, datetime_english, 74",
        "de, datetime_german, 15",
        "fr, datetime_french, 5",
        "es, datetime_spanish, 60",
        "nl, datetime_dutch, 41",
        "it, datetime_italian, 6",
        "pt, datetime_portuguese, 12"
    })
    void days_and_hours_to_come_are_those_of_the_labels(String language, String file, int atLeast)
            throws IOException {
        int[] all = new int[2];
        int[] right = new int[2];
        for (JsonNode line : lines(file + ".jsonl")) {
            String expected = dayOrHourToCome(line);
            if (expected.isEmpty()) continue;
            int half = isLookedAt(line.get("id").asString()) ? 0 : 1;
            all[half]++;
            if (found(language, line).contains(expected)) right[half]++;
        }
        System.out.printf(
                "Times in %s: looked at %d of %d; aside %d of %d%n",
                language, right[0], all[0], right[1], all[1]);
        assertThat(right[0] + right[1]).isGreaterThanOrEqualTo(atLeast);
    }

    /**
     * The label's value where there is one time, it is to come, and both conventions agree on it.
     */
    private static String dayOrHourToCome(JsonNode line) {
        JsonNode labels = line.get("label");
        if (!labels.isArray() || labels.size() != 1) return "";
        String type = labels.get(0).path("type").asString("");
        if (!type.equals("datetimeV2.date") && !type.equals("datetimeV2.datetime")) return "";
        JsonNode values = labels.get(0).path("values");
        if (!values.isArray() || values.isEmpty()) return "";
        String value = values.get(values.size() - 1).path("value").asString("");
        String reference = line.path("ref").asString("").replace('T', ' ');
        return reference.length() >= value.length()
                        && value.length() >= 10
                        && value.compareTo(reference.substring(0, value.length())) > 0
                ? value
                : "";
    }

    private static List<String> found(String language, JsonNode line) {
        String text = line.get("text").asString();
        Viewpoint from = at(line.get("ref").asString().substring(0, 16));
        DueTimes times = Objects.requireNonNull(DueTimes.of(language));
        return times.in(text, new Span(0, text.length())).stream()
                .map(phrase -> value(phrase, from))
                .flatMap(value -> List.of(value, value.substring(0, 10)).stream())
                .toList();
    }

    private static String value(DuePhrase phrase, Viewpoint from) {
        return phrase.due(from).toLocalDateTime().toString().replace('T', ' ') + ":00";
    }

    private static Viewpoint at(String time) {
        return new Viewpoint(
                LocalDateTime.parse(time).toInstant(ZoneOffset.UTC),
                WorkingTime.of("daily 08:00-20:00", ZoneOffset.UTC, Set.of()),
                null);
    }

    private static boolean isLookedAt(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return (hash[0] & 1) == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<JsonNode> lines(String file) throws IOException {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), () -> "Not measured: there is no " + path);
        return Files.readAllLines(path).stream()
                .map(line -> (JsonNode) JSON.readTree(line))
                .toList();
    }
}
