package heed.review.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    @Test
    void like_meanings_have_like_numbers_whatever_the_words() {
        // given
        float[] text = meaning("I have been waiting for my refund for three weeks.");
        // when, then
        assertThat(likeness(text, meaning("My money has not come back since last month.")))
                .isGreaterThan(likeness(text, meaning("Do you sell this jacket in green?")));
    }

    @Test
    void many_threads_get_the_same_numbers() {
        // given
        List<String> texts =
                IntStream.range(0, 48).mapToObj(number -> "Where is parcel " + number % 6).toList();
        // when
        List<float[]> together = texts.parallelStream().map(MeaningsTest::meaning).toList();
        // then
        for (int i = 0; i < texts.size(); i++)
            assertThat(together.get(i)).containsExactly(meaning(texts.get(i)));
    }

    @Test
    void an_empty_text_has_a_meaning_too() {
        assertThat(meaning("")).hasSize(Meanings.SIZE);
    }

    private static float[] meaning(String text) {
        return Meanings.of(text).orElseThrow();
    }

    private static double likeness(float[] one, float[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int at = 0; at < one.length; at++) {
            product += one[at] * other[at];
            ones += one[at] * one[at];
            others += other[at] * other[at];
        }
        return product / Math.sqrt(ones * others);
    }
}
