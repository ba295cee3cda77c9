package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartsTest {

    private static final CustomerId KATE = new CustomerId(new UUID(0, 1));

    @ParameterizedTest
    @CsvSource({
        "Catherine, Obrien, Katherine O'Brien, Katherine, O'Brien",
        "Katherine, O'Brien, Katherine O'Brien-Walsh, Katherine, O'Brien-Walsh",
        "Katherine, O'Brien, Katherine O'Brien Walsh, Katherine, O'Brien Walsh",
        "Henk, van den Berg, Henk van der Berg, Henk, van der Berg",
        "Ana María, Ruiz, Ana María Ruíz, Ana María, Ruíz",
    })
    void parts_follow_where_the_cut_is_sure(
            String given, String family, String name, String newGiven, String newFamily) {
        var parts = NameParts.following(card(given + " " + family, given, family), name);
        assertThat(parts.get(CardField.GIVEN)).hasValue(newGiven);
        assertThat(parts.get(CardField.FAMILY)).hasValue(newFamily);
    }

    @Test
    void a_second_given_name_leaves_the_family_name_alone() {
        var parts = NameParts.following(card("Mia Brandt", "Mia", "Brandt"), "Anna Mia Brandt");
        assertThat(parts).containsOnlyKeys(CardField.GIVEN);
        assertThat(parts.get(CardField.GIVEN)).hasValue("Anna Mia");
    }

    @Test
    void a_family_name_that_stands_first_is_cut_by_nobody() {
        var card = card("Kovács Ilona", "Ilona", "Kovács");
        assertThat(NameParts.following(card, "Kovács Ilona Mária")).isEmpty();
        assertThat(NameParts.following(card, "Kovacs Ilona")).isEmpty();
    }

    private static Card card(String name, String given, String family) {
        return Card.of(
                KATE,
                "kate@example.org",
                List.of(
                        entry(CardField.NAME, name),
                        entry(CardField.GIVEN, given),
                        entry(CardField.FAMILY, family)));
    }

    private static CardEntry entry(CardField field, String value) {
        return new CardEntry(
                UUID.randomUUID(), KATE, field, value, Source.IMPORTED, Instant.EPOCH, null);
    }
}
