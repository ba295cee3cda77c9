package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LevelPolicyTest {

    private static final Map<String, Level> PAGES =
            Map.of("secret", Level.STOP, "blame", Level.WARN, "missing-thanks", Level.HINT);

    @ParameterizedTest
    @EnumSource(names = {"STOP", "WARN", "HINT"})
    void without_a_choice_a_finding_is_as_loud_as_it_comes(Level own) {
        assertThat(new LevelPolicy(PAGES, Map.of()).of("blame", own)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "secret,         STOP, STOP",
        "secret,         WARN, WARN",
        "secret,         HINT, WARN",
        "secret,         OFF,  WARN",
        "blame,          STOP, STOP",
        "blame,          WARN, WARN",
        "blame,          HINT, HINT",
        "blame,          OFF,  OFF",
        "missing-thanks, WARN, WARN",
    })
    void a_team_chooses_but_no_stop_goes_unseen(String check, Level chosen, Level expected) {
        var policy = chosen(check, chosen, false);
        assertThat(policy.of(check)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void contempt_stops_whatever_is_chosen_for_the_check_that_found_it(Level chosen) {
        assertThat(chosen("blame", chosen, false).of("blame", Level.STOP)).isEqualTo(Level.STOP);
    }

    @ParameterizedTest
    @EnumSource(names = {"STOP", "WARN", "HINT"})
    void what_is_quieter_than_its_check_grows_no_louder(Level chosen) {
        assertThat(chosen("blame", chosen, false).of("blame", Level.HINT)).isEqualTo(Level.HINT);
    }

    @Test
    void a_check_that_fell_hints_and_a_stop_never_falls() {
        assertThat(chosen("blame", null, true).of("blame")).isEqualTo(Level.HINT);
        assertThat(chosen("blame", Level.WARN, true).of("blame")).isEqualTo(Level.HINT);
        assertThat(chosen("blame", null, true).of("blame", Level.STOP)).isEqualTo(Level.STOP);
        assertThat(chosen("secret", null, true).of("secret")).isEqualTo(Level.STOP);
    }

    @Test
    void what_a_check_may_be_is_what_it_becomes() {
        var policy = new LevelPolicy(PAGES, Map.of());
        assertThat(policy.mayBe("secret", Level.WARN)).isTrue();
        assertThat(policy.mayBe("secret", Level.HINT)).isFalse();
        assertThat(policy.mayBe("secret", Level.OFF)).isFalse();
        assertThat(policy.mayBe("blame", Level.OFF)).isTrue();
        assertThat(policy.mayBe("nobody-knows-it", Level.OFF)).isFalse();
    }

    private static LevelPolicy chosen(String check, @Nullable Level level, boolean demoted) {
        return new LevelPolicy(PAGES, Map.of(check, new LevelPolicy.Choice(level, demoted)));
    }
}
