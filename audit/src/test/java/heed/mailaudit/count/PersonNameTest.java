package heed.mailaudit.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mia Brandt",
                "Katherine O'Brien",
                "Henk van der Berg",
                "José Álvarez Pérez",
                "Mary-Ann St. Clair",
                "Priya K. Nair"
            })
    void what_looks_like_a_person_is_one(String name) {
        assertThat(PersonName.of(name)).contains(name);
    }

    @Test
    void a_family_name_in_front_is_turned_round() {
        assertThat(PersonName.of("Brandt, Mia")).contains("Mia Brandt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme GmbH",
                "Hotel Seeblick",
                "mia.brandt",
                "Support Team",
                "mia@example.org",
                "Brandt Family",
                "Mia",
                "MB 2000",
                "Mia via Portal"
            })
    void what_does_not_is_nobody_whom_a_greeting_could_get_wrong(String name) {
        assertThat(PersonName.of(name)).isEmpty();
    }
}
