package heed.review.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    @Test
    void like_meanings_have_like_numbers_whatever_the_words() {
        // given
        Meaning text = meaning("I have been waiting for my refund for three weeks.");
        // when, then
        assertThat(text.nearness(meaning("My money has not come back since last month.")))
                .isGreaterThan(text.nearness(meaning("Do you sell this jacket in green?")));
    }

    @Test
    void many_threads_get_the_same_numbers() {
        // given
        List<String> texts =
                IntStream.range(0, 48).mapToObj(number -> "Where is parcel " + number % 6).toList();
        // when
        List<Meaning> together = texts.parallelStream().map(MeaningsTest::meaning).toList();
        // then
        for (int i = 0; i < texts.size(); i++)
            assertThat(together.get(i).tone()).containsExactly(meaning(texts.get(i)).tone());
    }

    @Test
    void of_many_who_ask_for_the_same_one_has_it_read() {
        // given
        String asked = "The kettle that I ordered on Tuesday has no lid.";
        // when
        List<Meaning> together =
                IntStream.range(0, 48).parallel().mapToObj(again -> meaning(asked)).toList();
        // then
        assertThat(together).allMatch(meaning -> meaning == together.getFirst());
    }

    @Test
    void an_empty_text_has_a_meaning_too() {
        assertThat(meaning("").tone()).hasSize(Meanings.SIZE);
    }

    private static Meaning meaning(String text) {
        return Meanings.of(text).orElseThrow();
    }
}
