package heed.review.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.review.text.TextReader;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language in which formulas are written down. */
class PhrasesTest {

    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "you should have|Well, you should have read it.|you should have",
                "~you should (just|simply)? have~|You should simply have asked.|You should simply have",
                "~you (must|have to) … email~|You have to write us an email.|You have to write us an email",
                "apolog*|We apologise for it.|apologise",
                "i'll _ you|Tomorrow I’ll call you back.|I’ll call you",
                "^ thanks|Thanks for that.|Thanks",
                "no problem $|That is no problem.|no problem",
                "grüße|Viele Grusse an alle|Grusse",
                "call !back|Call back, or call us.|call",
                "<number> days|It takes 5 days.|5 days",
                "<i> <be> sorry|We are sorry to hear it.|We are sorry",
                "what \\?|You did what?|what?",
                "~n' accordons pas~|Nous n’accordons pas de remise.|n’accordons pas",
            })
    void a_formula_is_found(String formula, String text, String found) {
        assertThat(find(new Phrases(List.of(formula), EnumSet.noneOf(Guard.class)), text))
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^ thanks|Many thanks.",
                "you … email|You are right, of course, the email",
                "no problem $|That is no problem for us.",
            })
    void a_formula_is_not_found(String formula, String text) {
        assertThat(find(Phrases.of(formula), text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would never say you are wrong.",
                "Is it that you are wrong?",
                "If it turns out that you are wrong, tell us.",
                "He said \"you are wrong\" to me.",
                "You wrote that you are wrong.",
            })
    void a_guard_keeps_words_from_counting_that_are_not_meant(String text) {
        // given
        var guarded = new Phrases(List.of("you are wrong"), EnumSet.allOf(Guard.class));
        // when, then
        assertThat(find(guarded, text)).isEmpty();
        assertThat(find(Phrases.of("you are wrong"), text)).hasSize(1);
    }

    @Test
    void a_line_can_lift_a_guard_or_add_one() {
        assertThat(
                        find(
                                new Phrases(
                                        List.of("you are wrong -- even negated"),
                                        EnumSet.of(Guard.NEGATED)),
                                "Not you are wrong"))
                .hasSize(1);
        assertThat(
                        find(
                                Phrases.of("you are wrong -- unless question"),
                                "Is it that you are wrong?"))
                .isEmpty();
    }

    @Test
    void a_formula_that_is_not_well_formed_is_refused() {
        assertThatThrownBy(() -> Phrases.of("you (should")).hasMessageContaining("closing bracket");
        assertThatThrownBy(() -> Phrases.of("<nonsense>")).hasMessageContaining("nonsense");
    }

    private List<String> find(Phrases phrases, String text) {
        return reader.read(text).sentences().stream()
                .flatMap(sentence -> phrases.find(sentence, Quotations.in(text)).stream())
                .map(match -> match.span().of(text))
                .toList();
    }
}
