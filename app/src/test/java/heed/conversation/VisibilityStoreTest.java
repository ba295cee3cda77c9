package heed.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Teams;
import heed.message.Messages;
import heed.message.Search;
import heed.web.Refusal;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class VisibilityStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Ownership ownership;
    @Autowired Teams teams;
    @Autowired Worklists worklists;
    @Autowired Messages messages;
    @Autowired Search search;
    @Autowired JdbcClient jdbc;

    @Test
    void without_a_viewer_the_database_shows_no_row() {
        // given
        cast.conversation(
                cast.inbox(cast.team()), "Where is my parcel?", "It should have come on Monday.");
        // when
        int seen = jdbc.sql("select count(*) from conversation").query(Integer.class).single();
        // then
        assertThat(seen).isZero();
    }

    @Test
    void a_conversation_of_another_team_does_not_exist() {
        // given
        var word = Cast.unique("freehub").replace("-", "");
        var hers = cast.team();
        var id =
                cast.conversation(
                        cast.inbox(cast.team()), "Wrong part", "The " + word + " does not fit.");
        var ada = cast.ada(hers);
        // when, then
        assertThatThrownBy(() -> cast.as(ada, () -> conversations.find(id)))
                .isInstanceOf(Refusal.class);
        assertThat(cast.as(ada, () -> messages.thread(id))).isEmpty();
        assertThat(cast.as(ada, () -> search.find(word, 10))).isEmpty();
    }

    @Test
    void who_owns_one_of_a_team_that_they_have_left_can_hand_it_back() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var tom = cast.tom(team);
        var id = cast.conversation(cast.inbox(team), "Wrong part", "It does not fit.");
        cast.as(ada, run(() -> ownership.give(id, ada.person(), ada)));
        cast.as(Cast.JOB, run(() -> teams.part(team.id(), ada.person())));
        // when
        cast.as(ada, run(() -> ownership.give(id, null, ada)));
        // then
        assertThat(cast.as(tom, () -> conversations.find(id)).owner()).isNull();
        assertThatThrownBy(() -> cast.as(ada, () -> conversations.find(id)))
                .isInstanceOf(Refusal.class);
    }

    private static Supplier<Boolean> run(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    @Test
    void a_member_of_the_team_lists_finds_and_reads_it() {
        // given
        var word = Cast.unique("freehub").replace("-", "");
        var team = cast.team();
        var id =
                cast.conversation(cast.inbox(team), "Wrong part", "The " + word + " does not fit.");
        var ada = cast.ada(team);
        // when
        var listed =
                cast.as(
                        ada,
                        () ->
                                worklists.page(
                                        Worklist.NEEDED, ConversationFilter.NONE, null, 50, ada));
        var unassigned =
                cast.as(
                        ada,
                        () ->
                                worklists.page(
                                        Worklist.UNASSIGNED,
                                        ConversationFilter.NONE,
                                        null,
                                        50,
                                        ada));
        var found = cast.as(ada, () -> search.find(word.substring(0, word.length() - 2), 10));
        // then
        assertThat(unassigned).extracting(Conversation::id).containsExactly(id);
        assertThat(found).extracting(Conversation::id).containsExactly(id);
        assertThat(cast.as(ada, () -> messages.thread(id))).hasSize(1);
        assertThat(listed.size()).isLessThanOrEqualTo(1); // due within the hour, or not yet
    }

    @Test
    void an_open_conversation_without_a_next_step_is_refused_by_the_database() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Hello", "Hello");
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        "update conversation set next_step = null where id = :id")
                                                .param("id", id.value())
                                                .update()))
                .hasMessageContaining("open_has_a_next_step");
    }
}
