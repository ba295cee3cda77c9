package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesTest {

    @ParameterizedTest
    @CsvSource({
        "Katherine Obrien, Katherine O'Brien",
        "Catherine O'Brien, Katherine O'Brien",
        "Jose Alvarez, José Álvarez",
        "Henk van den Berg, Henk van der Berg",
        "Mia, Mia Brandt",
        "Mia Brand, Mia Brandt",
    })
    void a_name_signed_otherwise_is_offered_as_written(String known, String signed) {
        assertThat(differing(known, signed))
                .containsExactly(new Traces.Found(CardField.NAME, signed, signed, false));
    }

    @ParameterizedTest
    @CsvSource({
        "Katherine O'Brien, Katherine Obrien",
        "José Álvarez, Jose Alvarez",
        "Mia Brandt, MIA BRANDT",
        "Mia Brandt, mia brandt",
        "Mia Brandt, Mia",
        "Mia Brandt, M. Brandt",
        "Mia Brandt, Jon Abara",
        "Mia Brandt, Kind regards",
        "Mia Brandt, Head of Purchasing",
        "Kovács Ilona, Ilona Kovács",
        "Sukarno, Sukarno",
        "Mia, Mia wartet heute noch",
    })
    void what_says_less_shouts_or_is_somebody_else_is_not_offered(String known, String signed) {
        assertThat(differing(known, signed)).isEmpty();
    }

    @Test
    void a_title_that_they_sign_with_is_offered_beside_the_name() {
        assertThat(differing("Katherine Obrien", "Dr Katherine O'Brien, Rowan & Finch"))
                .extracting(Traces.Found::field, Traces.Found::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CardField.HONORIFIC, "Dr"),
                        org.assertj.core.groups.Tuple.tuple(CardField.NAME, "Katherine O'Brien"));
        assertThat(differing("Jana Weber", "Prof. Dr. Jana Weber"))
                .extracting(Traces.Found::value)
                .containsExactly("Prof. Dr.");
    }

    @Test
    void no_title_follows_from_a_name() {
        for (var name : List.of("Katherine O'Brien", "José", "Mr", "Sukarno", "Andrea Rossi")) {
            assertThat(differing(name, name)).isEmpty();
        }
    }

    @Test
    void a_title_that_we_have_is_not_offered_again() {
        var traces = new Traces("", List.of("Dr Jana Weber"));
        assertThat(traces.differing("Jana Weber", "Dr")).isEmpty();
    }

    @Test
    void the_name_in_the_sender_line_counts_too() {
        var traces = new Traces("Mia Brandt-Özil", List.of());
        assertThat(traces.differing("Mia Brandt", null))
                .extracting(Traces.Found::value, Traces.Found::inSender)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Mia Brandt-Özil", true));
    }

    @ParameterizedTest
    @CsvSource({
        "Tel. +49 431 123 45 67, +49 431 123 45 67",
        "Mobil: 0171/1234567, 0171/1234567",
        "T +44 20 7946 0018, +44 20 7946 0018",
    })
    void a_telephone_number_under_a_mail_is_seen(String line, String number) {
        assertThat(new Traces("", List.of("Mia Brandt", line)).phone())
                .map(Traces.Found::value)
                .hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"Order 4711-2026", "24103 Kiel", "VAT DE123456789", "2026-03-02", "Amount 0.50"})
    void other_numbers_are_no_telephone(String line) {
        assertThat(new Traces("", List.of(line)).phone()).isEmpty();
    }

    private static List<Traces.Found> differing(String known, String signed) {
        return new Traces("", List.of("Kind regards", signed)).differing(known, null);
    }
}
