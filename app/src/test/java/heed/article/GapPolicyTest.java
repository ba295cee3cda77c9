package heed.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapPolicyTest {

    @Test
    void words_are_kept_in_small_letters_and_as_one_line() {
        assertThat(GapPolicy.kept("  Gift\n Vouchers ")).contains("gift vouchers");
        assertThat(GapPolicy.kept("reifen 28 zoll")).contains("reifen 28 zoll");
    }

    @Test
    void what_looks_like_somebodys_is_not_kept() {
        for (var typed :
                List.of(
                        "mia@example.org",
                        "my card 4111 1111 1111 1111",
                        "order 20481",
                        "RF-20481",
                        "AB12CD34",
                        "DE89 3704 0044",
                        "+353 20 910 4410",
                        "12.03.1984",
                        "#1042 please",
                        "https://example.org/x",
                        "www.example.org",
                        "a",
                        "12",
                        "one two three four five six seven eight nine",
                        "x".repeat(90))) {
            assertThat(GapPolicy.kept(typed)).as(typed).isEmpty();
        }
    }
}
