package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPolicyTest {

    private static final CustomerId MIA = new CustomerId(new UUID(0, 1));

    @Test
    void what_they_said_stands_over_what_was_observed_later() {
        var card = card(entry("de", Source.SAID, 1), entry("en", Source.OBSERVED, 9));
        assertThat(card.language()).isEqualTo("de");
    }

    @Test
    void each_source_stands_over_those_below_it() {
        var ranks = List.of(Source.SAID, Source.SIGNATURE, Source.IMPORTED, Source.OBSERVED);
        for (int above = 0; above < ranks.size(); above++) {
            for (int below = above + 1; below < ranks.size(); below++) {
                var card = card(entry("de", ranks.get(above), 1), entry("en", ranks.get(below), 9));
                assertThat(card.language()).as("%s over %s", above, below).isEqualTo("de");
            }
        }
    }

    @Test
    void said_and_chosen_are_their_own_word_and_the_later_one_stands() {
        assertThat(card(entry("de", Source.SAID, 1), entry("en", Source.CHOSEN, 2)).language())
                .isEqualTo("en");
        assertThat(card(entry("en", Source.CHOSEN, 1), entry("de", Source.SAID, 2)).language())
                .isEqualTo("de");
    }

    @Test
    void who_wants_none_has_none_whatever_was_read_elsewhere() {
        var card =
                card(
                        of(CardField.HONORIFIC, "Dr", Source.SIGNATURE, 1),
                        of(CardField.HONORIFIC, null, Source.SAID, 2),
                        of(CardField.HONORIFIC, "Prof.", Source.OBSERVED, 3));
        assertThat(card.honorific()).isNull();
        assertThat(card.entries()).containsKey(CardField.HONORIFIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Katherine O'Brien",
                "Henk van der Berg",
                "José",
                "Nguyễn Văn An",
                "Sukarno"
            })
    void a_name_stands_as_written_and_tells_nothing_else(String name) {
        var card = card(of(CardField.NAME, name, Source.SAID, 1));
        assertThat(card.name()).isEqualTo(name);
        assertThat(card.entries().keySet()).containsExactly(CardField.NAME);
    }

    @Test
    void the_whole_name_keeps_its_own_order() {
        var card =
                card(
                        of(CardField.NAME, "Kovács Ilona", Source.SAID, 1),
                        of(CardField.GIVEN, "Ilona", Source.SAID, 1),
                        of(CardField.FAMILY, "Kovács", Source.SAID, 1));
        assertThat(card.name()).isEqualTo("Kovács Ilona");
    }

    @Test
    void who_gave_no_name_is_called_by_their_address() {
        assertThat(card().name()).isEqualTo("mia@example.org");
        assertThat(card(of(CardField.GIVEN, "Mia", Source.SAID, 1)).name()).isEqualTo("Mia");
    }

    private static Card card(CardEntry... entries) {
        return Card.of(MIA, "mia@example.org", List.of(entries));
    }

    private static CardEntry entry(String language, Source source, int day) {
        return of(CardField.LANGUAGE, language, source, day);
    }

    private static CardEntry of(CardField field, @Nullable String value, Source source, int day) {
        return new CardEntry(
                UUID.randomUUID(),
                MIA,
                field,
                value,
                source,
                Instant.EPOCH.plusSeconds(86_400L * day),
                null);
    }
}
