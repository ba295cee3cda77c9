package heed.review.mood;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.meaning.Meanings;
import heed.review.mood.MoodFit.Comment;
import heed.review.mood.MoodFit.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoodFitTest {

    @Test
    void the_same_examples_give_the_same_weights_to_the_bit() {
        // when
        var once = new MoodFit(MoodFitTest::meaning).fit(comments(), turns());
        var again = new MoodFit(MoodFitTest::meaning).fit(comments(), turns());
        // then
        assertThat(once.files())
                .containsOnlyKeys(
                        "upset.weights",
                        "upset-by-words.weights",
                        "complaint.weights",
                        "complaint-by-words.weights");
        once.files().forEach((name, bytes) -> assertThat(again.files().get(name)).isEqualTo(bytes));
    }

    @Test
    void what_is_kept_of_the_weights_judges_nearly_as_they_do() throws IOException {
        // given
        var weights = new float[Features.SIZE];
        weights[3] = 0.123f;
        weights[Features.COUNTS + 7] = 1.27f;
        weights[Features.COUNTS + 1000] = -0.5f;
        weights[Features.SIZE - 1] = 0.001f;
        // when
        var kept =
                Weights.of(
                        new Weights(weights, new float[] {0.7f}, new Calibration(1.5, -0.25))
                                .kept());
        // then
        assertThat(kept.calibration()).isEqualTo(new Calibration(1.5, -0.25));
        assertThat(kept.meaning()).containsExactly(0.7f);
        assertThat(kept.weights()[3]).isEqualTo(0.123f);
        assertThat(kept.weights()[Features.COUNTS + 7]).isEqualTo(1.27f);
        assertThat(kept.weights()[Features.COUNTS + 1000]).isEqualTo(-0.5f);
        assertThat(kept.weights()[Features.SIZE - 1]).as("too small to be kept").isZero();
    }

    @Test
    void the_area_under_the_curve_counts_ties_half() {
        // given
        var scored =
                List.of(
                        new Scored(1, true),
                        new Scored(1, false),
                        new Scored(2, true),
                        new Scored(0, false));
        // when, then
        assertThat(Scored.auc(scored)).isEqualTo(0.875);
    }

    /**
     * Numbers that depend on the text and mean nothing: what is fitted to them is still the same.
     */
    private static float[] meaning(String text) {
        var meaning = new float[Meanings.SIZE];
        for (int at = 0; at < meaning.length; at++)
            meaning[at] = (text.hashCode() * (at + 1) >>> 16) / 65_536f;
        return meaning;
    }

    private static List<Comment> comments() {
        return List.of(
                new Comment("emotions", "This makes me so angry", Set.of("anger")),
                new Comment("emotions", "What a lovely day", Set.of("joy")),
                new Comment("incivility", "You are all fools", Set.of("uncivil")),
                new Comment("incivility", "The test fails on my machine", Set.of("none")));
    }

    private static List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        for (String company : List.of("Lamps", "Boats", "Shoes")) {
            Set<String> bad = Set.of("upset", "complaint");
            turns.add(new Turn(company + 1, company, true, "My order never came, shame!", bad));
            turns.add(
                    new Turn(company + 1, company, false, "Which number?", Set.of("missing_ack")));
            turns.add(new Turn(company + 2, company, true, "Do you sell oars?", Set.of()));
            turns.add(new Turn(company + 2, company, false, "Yes, we do.", Set.of()));
        }
        return turns;
    }
}
