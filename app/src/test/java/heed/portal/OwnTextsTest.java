package heed.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heed.customer.CardField;
import heed.web.CustomerTexts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A customer's own page speaks each of its languages wholly. */
class OwnTextsTest {

    static Stream<String> languages() {
        return CustomerTexts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_text_with_the_same_places(String language) {
        assertThat(OwedTexts.TEXTS.keys(language))
                .containsExactlyInAnyOrderElementsOf(OwedTexts.TEXTS.keys("en"));
        var english = OwedTexts.in("en", ZoneOffset.UTC);
        var theirs = OwedTexts.in(language, ZoneOffset.UTC);
        assertThat(OwedTexts.TEXTS.keys("en"))
                .filteredOn(key -> !key.equals("problem"))
                .allSatisfy(key ->
                        assertThat(places(theirs.text(key))).isEqualTo(places(english.text(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_field_and_every_choice_has_words(String language) {
        var words = new OwnCardWords(OwedTexts.in(language, ZoneOffset.UTC));
        for (var field : CardField.values()) {
            assertThat(words.label(field)).isNotBlank();
            assertThat(field.choices())
                    .allSatisfy(one -> assertThat(words.choice(one)).isNotBlank());
        }
    }

    @Test
    void days_are_written_as_they_are_in_each_language() {
        var at = Instant.parse("2026-03-02T10:00:00Z");
        assertThat(
                        Stream.of("en", "de", "fr", "es", "fi")
                                .map(language -> OwedTexts.in(language, ZoneOffset.UTC).date(at)))
                .containsExactly(
                        "2 March 2026",
                        "2. März 2026",
                        "2 mars 2026",
                        "2 de marzo de 2026",
                        "2 March 2026");
    }

    private static String places(String text) {
        return Arrays.toString(
                Stream.of("{0}", "{1}").filter(text::contains).toArray(String[]::new));
    }
}
