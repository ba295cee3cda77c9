package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemotionPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "19, 0,  false", // too few to tell
        "20, 0,  true",
        "10, 10, false", // as often right as wrong
        "11, 9,  true",
        "15, 15, false",
        "16, 14, true",
    })
    void a_check_falls_when_more_than_half_of_enough_were_confirmed(
            int confirmed, int changed, boolean falls) {
        assertThat(DemotionPolicy.demotes(Level.WARN, decided(confirmed, changed)))
                .isEqualTo(falls);
    }

    @Test
    void only_the_latest_thirty_count() {
        // given: it was overridden long ago, and caught much since
        var decided = new ArrayList<>(decided(0, 30));
        decided.addAll(decided(100, 0));
        // when, then
        assertThat(DemotionPolicy.demotes(Level.WARN, decided)).isFalse();
    }

    @Test
    void a_stop_never_falls_and_a_hint_has_nowhere_to_fall() {
        assertThat(DemotionPolicy.demotes(Level.STOP, decided(30, 0))).isFalse();
        assertThat(DemotionPolicy.demotes(Level.HINT, decided(30, 0))).isFalse();
    }

    private static List<Boolean> decided(int confirmed, int changed) {
        var all = new ArrayList<>(Collections.nCopies(confirmed, true));
        all.addAll(Collections.nCopies(changed, false));
        return all;
    }
}
