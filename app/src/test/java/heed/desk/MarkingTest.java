package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void words_are_marked_where_they_stand() {
        assertThat(marked("The freehub does not fit the hub.", "freehub", "hub"))
                .isEqualTo("The [freehub] does not fit the [hub].");
    }

    @Test
    void case_and_accents_do_not_matter() {
        assertThat(marked("Das CAFÉ ist geöffnet.", "cafe", "geoffnet"))
                .isEqualTo("Das [CAFÉ] ist [geöffnet].");
    }

    @Test
    void a_word_is_found_by_its_beginning_and_not_within_another() {
        assertThat(marked("refunded, but prefund", "refund")).isEqualTo("[refund]ed, but prefund");
    }

    @Test
    void of_words_that_begin_alike_the_longer_one_is_marked_and_lines_become_one() {
        assertThat(marked("Refunds\n\tand a refund", "refund", "refunds"))
                .isEqualTo("[Refunds]  and a [refund]");
    }

    @Test
    void what_stands_far_behind_is_cut_out() {
        // given
        var text = "x ".repeat(200) + "the parcel is lost. " + "y ".repeat(200);
        // when
        var found = marked(text, "parcel");
        // then
        assertThat(found).startsWith("…").endsWith("…").contains("the [parcel] is lost.");
        assertThat(found.length()).isLessThan(220);
    }

    @Test
    void what_is_not_there_marks_nothing() {
        assertThat(Marking.of("Hello", List.of("parcel"))).isEmpty();
        assertThat(Marking.of("", List.of("parcel"))).isEmpty();
        assertThat(Marking.of("Hello", List.of())).isEmpty();
    }

    private static String marked(String text, String... words) {
        return Marking.of(text, List.of(words)).stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
