package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversation.ConversationFilter;
import heed.conversation.Worklist;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void a_conversation_remembers_the_narrowed_list_that_it_was_opened_from() {
        // given
        var place =
                new Place.OfList(
                        Worklist.TEAM,
                        ConversationFilter.of(Map.of("tag", "return & refund", "owner", "nobody")));
        // when
        var address = place.conversation(1042);
        // then
        assertThat(Place.ofAddress("http://desk.example.org" + address)).isEqualTo(place);
        assertThat(Place.of(place.in())).isEqualTo(place);
    }

    @Test
    void a_search_is_a_place_too() {
        assertThat(Place.of(new Place.OfSearch("größe & \"left hand\"").in()))
                .isEqualTo(new Place.OfSearch("größe & \"left hand\""));
    }

    @Test
    void a_saved_view_is_a_place_too() {
        var view = "views/" + UUID.randomUUID();
        assertThat(Place.of(view).address()).isEqualTo("/" + view);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "views/nonsense",
                "team?owner=nonsense",
                "%",
                "team?tag=%zz"
            })
    void nonsense_leads_to_the_first_list(String in) {
        assertThat(Place.of(in)).isEqualTo(Place.START);
    }
}
