package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Katherine O'Brien, Katherine Obrien",
        "José Álvarez, Jose Alvarez",
        "Kovács Ilona, Ilona Kovacs",
        "Henk van der Berg, HENK VAN DER BERG",
        "Lotte Sørensen, Lotte Sorensen",
        "Jürgen Groß, Jurgen Gross",
    })
    void marks_order_and_case_part_nobody(String one, String other) {
        assertThat(Likeness.of(one, other)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Katherine Obrien, Catherine Obrien",
        "Tomas Meier, Thomas Meyer",
        "Anna Nowak, Anna Novak"
    })
    void a_slip_leaves_names_alike_and_findable(String one, String other) {
        assertThat(Likeness.of(one, other)).isBetween(0.7, 0.99);
        assertThat(Likeness.keys(one, null)).containsAnyElementsOf(Likeness.keys(other, null));
    }

    @ParameterizedTest
    @CsvSource({"Anna Nowak, Anna Sørensen", "Mia Brandt, Jon Abara", "Mia, Mia Brandt"})
    void another_name_is_another_name(String one, String other) {
        assertThat(Likeness.of(one, other)).isLessThan(0.7);
    }

    @Test
    void a_number_is_one_with_its_country_code_and_without() {
        assertThat(Likeness.digits("+49 (0)431 123 45 67"))
                .isEqualTo(Likeness.digits("0431/1234567"));
    }

    @Test
    void an_address_is_no_name_to_be_alike() {
        assertThat(Likeness.keys("info@example.org", null)).isEmpty();
    }
}
