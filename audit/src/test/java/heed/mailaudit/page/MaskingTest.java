package heed.mailaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import heed.mailaudit.count.Excerpt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to mia.brandt+x@example.org today. | Write to ‹address› today.",
                "Hi @mia_b, we wrote to @Sean99. | Hi ‹handle›, we wrote to ‹handle›.",
                "Call +49 30 1234567 or 030/1234567. | Call ‹phone› or ‹phone›.",
                "Order 20817345 and ORD-55120 of 12.03.2026. | Order ‹number› and ORD-‹number› of 12.03.2026.",
                "It is 12 euros for 3 at 10.30. | It is 12 euros for 3 at 10.30.",
                "DE89 3704 0044 0532 0130 00 is ours. | DE‹number› is ours.",
                "See https://shop.example.org/r?token=abc now. | See shop.example.org/‹…› now.",
                "Dear Mia, Brandt's parcel is here. | Dear M., B. parcel is here."
            })
    void what_tells_who_it_is_about_becomes_unreadable(String text, String expected) {
        assertThat(Masking.text(text, Set.of("Mia", "Brandt"))).isEqualTo(expected);
    }

    @Test
    void the_marked_words_stay_marked_wherever_masks_change_the_length() {
        // given
        String text = "Dear Mia, you wrote from mia@example.org that it broke.";
        int start = text.indexOf("that it broke");
        var excerpt = new Excerpt(text, start, start + "that it broke".length());
        // when
        Excerpt masked = Masking.excerpt(excerpt, Set.of("Mia"));
        // then
        assertThat(masked.text()).isEqualTo("Dear M., you wrote from ‹address› that it broke.");
        assertThat(masked.marked()).isEqualTo("that it broke");
    }

    @Test
    void what_is_masked_and_marked_is_marked_still() {
        // given
        String text = "Your card 4111 1111 1111 1111 was charged.";
        int start = text.indexOf("4111");
        // when
        Excerpt masked = Masking.excerpt(new Excerpt(text, start, start + 19), Set.of());
        // then
        assertThat(masked.marked()).isEqualTo("‹number›");
    }

    @Test
    void a_place_where_something_is_missing_stays_where_it_was() {
        // given
        String text = "Mail a@example.org. It left.";
        // when
        Excerpt masked = Masking.excerpt(new Excerpt(text, 20, 20), Set.of());
        // then
        assertThat(masked.beforeMark()).isEqualTo("Mail ‹address›. ");
        assertThat(masked.marked()).isEmpty();
    }
}
