package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FindingIdTest {

    @Test
    void the_same_fault_has_the_same_name_however_it_is_spaced() {
        assertThat(FindingId.of("blame", "You should\n have"))
                .isEqualTo(FindingId.of("blame", "you should have "));
    }

    @Test
    void other_words_and_other_checks_have_another() {
        var blame = FindingId.of("blame", "you should have");
        assertThat(FindingId.of("blame", "you failed to")).isNotEqualTo(blame);
        assertThat(FindingId.of("argument", "you should have")).isNotEqualTo(blame);
    }

    @Test
    void a_name_is_read_as_it_is_written() {
        var blame = FindingId.of("blame", "you should have");
        assertThat(FindingId.of(blame.toString())).isEqualTo(blame);
        assertThatThrownBy(() -> FindingId.of("blame"))
                .extracting("code")
                .isEqualTo("not-a-finding");
    }
}
