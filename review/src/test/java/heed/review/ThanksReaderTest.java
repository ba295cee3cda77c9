package heed.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.ThanksReader.Before;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ThanksReaderTest {

    private static final List<String> NAMES = List.of("Mia Brown", "mia@example.org", "Ada Weber");
    private final ThanksReader reader = new ThanksReader();

    static Stream<String> more() {
        return Stream.of("tuned", "aside").flatMap(file -> replies(file, "more"));
    }

    static Stream<String> only() {
        return replies("tuned", "only");
    }

    @ParameterizedTest
    @MethodSource("more")
    void no_real_problem_is_swallowed(String reply) {
        assertThat(isOnlyThanks(reply)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("only")
    void mere_thanks_are_known(String reply) {
        assertThat(isOnlyThanks(reply)).isTrue();
    }

    @Test
    void most_thanks_are_known_that_nobody_had_in_mind() {
        var missed = replies("aside", "only").filter(reply -> !isOnlyThanks(reply)).toList();
        assertThat(missed).as("%s", missed).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "en,not no never but however still broken wrong missing late unless until except only almost stopped"
                + " cancel complaint refund? 4711 why when tomorrow",
        "de,nicht kein nie aber leider immer kaputt falsch fehlt später außer nur fast warum wann bitte",
        "fr,pas jamais mais malheureusement cassé faux manque retard sauf presque pourquoi quand demain",
        "es,no nunca pero todavía roto mal falta tarde salvo casi cuándo mañana sigue"
    })
    void a_word_of_trouble_anywhere_among_thanks_is_seen(String language, String words) {
        for (var thanks : replies("tuned", "only", language).toList()) {
            var parts = thanks.split("(?<= )");
            for (var word : words.split(" ")) {
                for (int at = 0; at <= parts.length; at++) {
                    var changed = new ArrayList<>(List.of(parts));
                    changed.add(at, " " + word + " ");
                    var reply = String.join("", changed);
                    assertThat(isOnlyThanks(reply)).as("%s", reply).isFalse();
                }
            }
        }
    }

    @Test
    void an_answer_to_a_question_of_ours_is_more_than_thanks() {
        var asked = new Before("It is ready. Shall I send you a new one?", false);
        assertThat(reader.isOnlyThanks("Great, thanks!", NAMES, asked)).isFalse();
        assertThat(reader.isOnlyThanks("Thanks, it works now.", NAMES, asked)).isTrue();
        var courtesy = new Before("It is done. Can I help you with anything else?", false);
        assertThat(reader.isOnlyThanks("Great, thanks!", NAMES, courtesy)).isTrue();
    }

    @Test
    void a_yes_counts_where_we_asked_whether_all_is_solved() {
        assertThat(reader.isOnlyThanks("Yes, thanks", NAMES, Before.NOTHING)).isFalse();
        assertThat(reader.isOnlyThanks("Yes, thanks", NAMES, new Before("Done.", true))).isTrue();
        assertThat(reader.isOnlyThanks("No, thanks", NAMES, new Before("Done.", true))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grazie mille",
                "Bedankt!",
                "Obrigado",
                "Dziękuję",
                "ありがとう",
                "",
                "Mia",
                "Hello Ada",
                "???",
                "Thanks \uD83E\uDD14",
                "Thanks :(",
                "Thanks https://example.org",
                "Thanks, mia@example.org",
                "Thanks \"a lot\"",
                "Thanks…",
                "> Thanks"
            })
    void what_is_not_understood_is_no_thanks(String reply) {
        assertThat(isOnlyThanks(reply)).isFalse();
    }

    private boolean isOnlyThanks(String reply) {
        return reader.isOnlyThanks(reply, NAMES, Before.NOTHING);
    }

    private static Stream<String> replies(String file, String kind) {
        return Stream.of("en", "de", "fr", "es").flatMap(one -> replies(file, kind, one));
    }

    private static Stream<String> replies(String file, String kind, String language) {
        try (var in = ThanksReaderTest.class.getResourceAsStream("thanks/" + file + ".yaml")) {
            Map<String, Map<String, List<String>>> all = new Yaml().load(in);
            var of = Objects.requireNonNull(all.get(kind));
            return Objects.requireNonNull(of.get(language)).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
