package heed.language;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.Finding;
import heed.review.Level;
import heed.review.Proofreader;
import heed.review.text.WordList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LanguageMistakesTest {

    private static LanguageMistakes mistakes;

    @BeforeAll
    static void load_the_rules_once() {
        mistakes = new LanguageMistakes();
    }

    @Test
    void most_mistakes_are_found() {
        // given
        List<String> wrong = sentences("wrong");
        // when
        List<String> missed = wrong.stream().filter(one -> in(one).isEmpty()).toList();
        // then
        assertThat(missed.size() * 10).as(missed.toString()).isLessThanOrEqualTo(wrong.size() * 3);
    }

    @Test
    void right_sentences_are_left_alone_in_whatever_english() {
        // given
        List<String> right = sentences("right");
        // when
        List<String> flagged = right.stream().filter(one -> !in(one).isEmpty()).toList();
        // then
        assertThat(flagged.size() * 20).as(flagged.toString()).isLessThanOrEqualTo(right.size());
    }

    @Test
    void a_mistake_is_a_hint_at_its_place_with_better_words() {
        // when
        Finding finding = in("Hi Mia,\n\nwe have recieved your parcel.").getFirst();
        // then
        assertThat(finding.check()).isEqualTo("language-mistake");
        assertThat(finding.level()).isEqualTo(Level.HINT);
        assertThat(finding.span().start()).isEqualTo("Hi Mia,\n\nwe have ".length());
        assertThat(finding.text()).isEqualTo("recieved");
        assertThat(finding.suggestions()).contains("received");
    }

    @Test
    void what_the_customer_writes_and_known_terms_are_never_misspelt() {
        assertThat(in("The zerklomat is in stock.")).isNotEmpty();
        assertThat(
                        mistakes.findings(
                                Cases.of(
                                        List.of("My zerklomat broke."),
                                        "The zerklomat is in stock.")))
                .isEmpty();
    }

    @Test
    void quotes_signatures_links_and_greetings_are_not_read() {
        assertThat(
                        in(
                                "Dear Jhon,\n\nit left today, see https://example.org/recieved.\n\n> you recieved it\n\nKind regards\nAda\n-- \nSuport Teem"))
                .isEmpty();
    }

    @Test
    void other_languages_are_passed_over() {
        assertThat(in("Guten Tag, Ihre Bestellung ist heute angekomen und wird morgen geprüft."))
                .isEmpty();
        assertThat(mistakes.languages()).containsExactly("en");
    }

    @Test
    void a_very_long_draft_takes_bounded_time() {
        assertThat(in("recieved ".repeat(100_000)).size()).isLessThan(20_000);
    }

    @Test
    void it_is_found_where_it_lies_on_the_class_path() {
        assertThat(ServiceLoader.load(Proofreader.class).findFirst())
                .containsInstanceOf(LanguageMistakes.class);
    }

    private static List<Finding> in(String draft) {
        return mistakes.findings(Cases.of(List.of("Where is it?"), draft));
    }

    private static List<String> sentences(String kind) {
        return WordList.lines(LanguageMistakesTest.class, "sentences.txt").stream()
                .filter(line -> line.startsWith(kind + " | "))
                .map(line -> line.substring(kind.length() + 3))
                .toList();
    }
}
