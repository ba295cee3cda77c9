package heed.canned;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood of a text in the placeholder language, and what its writer is told. */
class TemplateTest {

    @Test
    void words_places_and_blanks_are_told_apart() {
        // when
        var template =
                Template.of("Dear {{ customer.givenName | friend }}, sorry about {{?what}}!");
        // then
        assertThat(template.mistakes()).isEmpty();
        assertThat(template.parts())
                .containsExactly(
                        new Part.Words("Dear "),
                        new Part.Place("customer.givenName", "friend", 5, 38),
                        new Part.Words(", sorry about "),
                        new Part.Blank("what"),
                        new Part.Words("!"));
    }

    @Test
    void nothing_behind_the_bar_leaves_the_place_empty() {
        assertThat(Template.of("{{customer.honorific|}}").places())
                .singleElement()
                .extracting(Part.Place::otherwise)
                .isEqualTo("");
    }

    @Test
    void single_braces_and_closing_ones_are_words() {
        var text = "Put {name} and }} and { { there.";
        assertThat(Template.of(text).parts()).containsExactly(new Part.Words(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hello {{customer.name;6;It is not closed",
                "Hello {{ {{customer.name}};6;It is not closed",
                "{{?}};0;Say what has to be filled in",
                "{{?   }};0;Say what has to be filled in",
                "a {{customer}} b;2;no name of a place",
                "{{}};0;no name of a place",
                "{{{customer.name}}};0;no name of a place",
                "{{customer.name()}};0;no name of a place",
                "{{customer..name}};0;no name of a place",
            })
    void a_mistake_is_told_with_its_place(String text, int start, String sentence) {
        assertThat(Template.of(text).mistakes())
                .first()
                .satisfies(mistake -> {
                    assertThat(mistake.start()).isEqualTo(start);
                    assertThat(mistake.sentence()).contains(sentence);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 100_000})
    void what_a_blank_says_is_short(int length) {
        assertThat(Template.of("{{?" + "x".repeat(length) + "}}").mistakes()).isNotEmpty();
        assertThat(Template.of("{{customer.name|" + "x".repeat(length) + "}}").mistakes())
                .isNotEmpty();
        assertThat(Template.of("{{?what\nwas wrong}}").mistakes()).isNotEmpty();
    }

    @Test
    void hostile_texts_are_read_in_no_time_and_told_of_a_few_mistakes_only() {
        for (var text :
                List.of(
                        "{{".repeat(500_000),
                        "{{?".repeat(333_333),
                        "{{a.b|".repeat(166_666),
                        "}}".repeat(500_000),
                        "{{" + "a.".repeat(500_000) + "}}",
                        "{{" + " ".repeat(1_000_000) + "}}",
                        "{{?a}}".repeat(166_666))) {
            var template = assertTimeoutPreemptively(ofSeconds(2), () -> Template.of(text));
            assertThat(template.mistakes()).hasSizeLessThanOrEqualTo(5);
            assertTimeoutPreemptively(ofSeconds(2), () -> Blanks.in(text));
        }
    }

    @Test
    void a_name_that_is_none_is_answered_with_what_may_be_meant() {
        assertThat(Places.problem("customer.name", Set.of())).isNull();
        assertThat(Places.problem("customer.givenname", Set.of()))
                .isEqualTo(
                        "There is no place “customer.givenname”. Did you mean “customer.givenName”?");
        assertThat(Places.problem("fact.refund.perod", Set.of("refund.period", "vat.rate")))
                .isEqualTo("There is no fact “refund.perod”. Did you mean “refund.period”?");
        assertThat(Places.problem("weather.today", Set.of()))
                .isEqualTo("There is no place “weather.today”.");
        assertThat(Places.problem("fact.refund.period", Set.of("refund.period"))).isNull();
    }

    @Test
    void a_blank_is_found_wherever_it_stands() {
        assertThat(Blanks.in("> {{?a}}\n“{{ ? b c }}” {{?d\ne}} {{x.y}} {?f}"))
                .extracting(Blanks.Unfilled::what)
                .containsExactly("a", "b c", "d\ne");
    }
}
