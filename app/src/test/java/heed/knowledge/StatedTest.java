package heed.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a text states a fact, by its words. */
class StatedTest {

    private static final Stated REFUND =
            stated("refund.period", "14 days", "Refunds are paid within 14 days.");
    private static final Stated BATTERIES =
            stated("battery", "yes", "Batteries are included in every box.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your refund is paid within 14 days.",
                "We refunded it. It takes\n14  days, as always.",
                "REFUND: 14 DAYS",
            })
    void the_value_beside_its_matter_states_it(String text) {
        assertThat(REFUND.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your refund is paid within 30 days.",
                "The bicycle arrives within 14 days.",
                "Refunds are paid within 114 days.",
                "Your refund is under way.",
                "",
            })
    void another_value_or_another_matter_does_not(String text) {
        assertThat(REFUND.in(text)).isFalse();
    }

    @Test
    void far_from_its_matter_a_value_may_be_anything() {
        var far = "Your refund is under way. " + "It is on us. ".repeat(40) + "See you in 14 days.";
        assertThat(REFUND.in(far)).isFalse();
    }

    @Test
    void what_is_no_figure_is_stated_by_the_words_of_its_sentence() {
        assertThat(BATTERIES.phrase()).isEmpty();
        assertThat(BATTERIES.in("Yes, batteries are included in the box.")).isTrue();
        assertThat(BATTERIES.in("Batteries are sold separately.")).isFalse();
    }

    private static Stated stated(String key, String value, String says) {
        return new Stated(new FactId(new UUID(0, 1)), key, null, value, says);
    }
}
