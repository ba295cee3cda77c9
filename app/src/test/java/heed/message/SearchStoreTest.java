package heed.message;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class SearchStoreTest {

    @Autowired Cast cast;
    @Autowired Search search;
    @Autowired ConversationStates states;
    @Autowired JdbcClient jdbc;

    private final String word = Cast.unique("freehub").replace("-", "");

    @Test
    void a_word_that_others_have_thousands_of_times_is_found_in_the_few_that_one_may_see() {
        // given
        var team = cast.team();
        var hers = cast.conversation(cast.inbox(team), "Wrong part", "The " + word + ".");
        var theirs = cast.conversation(cast.inbox(cast.team()), "Wrong part", "Hello");
        said(theirs, 6_000);
        var ada = cast.ada(team);
        // when
        var found = cast.as(ada, () -> search.find(word, 10));
        var hits = cast.as(ada, () -> search.hits(word, 10));
        // then
        assertThat(found).extracting(Conversation::id).containsExactly(hers);
        assertThat(hits).extracting(hit -> hit.conversation().id()).containsExactly(hers);
    }

    @Test
    void the_latest_conversations_come_first_each_once_by_its_best_message() {
        // given
        var team = cast.team();
        var inbox = cast.inbox(team);
        var first = cast.conversation(inbox, "Wrong part", "The " + word + ".");
        var second =
                cast.conversation(inbox, "Wrong part", word + ", I said " + word + ", " + word);
        cast.receive(second, Cast.unique("mia") + "@example.org", "That " + word + " again.");
        var ada = cast.ada(team);
        // when
        var hits = cast.as(ada, () -> search.hits(word, 10));
        // then
        assertThat(hits).extracting(hit -> hit.conversation().id()).containsExactly(second, first);
        assertThat(hits.getFirst().text()).startsWith(word + ", I said");
        assertThat(cast.as(ada, () -> search.hits(word, 1))).hasSize(1);
    }

    @Test
    void how_it_ended_narrows_what_the_words_find() {
        // given
        var team = cast.team();
        var inbox = cast.inbox(team);
        var solved = cast.conversation(inbox, "Wrong part", "The " + word + ".");
        var declined = cast.conversation(inbox, "Wrong part", "The " + word + " again.");
        var ada = cast.ada(team);
        resolve(solved, Outcome.SOLVED, ada);
        resolve(declined, Outcome.DECLINED, ada);
        // when
        var found = cast.as(ada, () -> search.find(word + " outcome:declined", 10));
        var alone = cast.as(ada, () -> search.hits("outcome:declined", 10));
        // then
        assertThat(found).extracting(Conversation::id).containsExactly(declined);
        assertThat(alone).extracting(hit -> hit.conversation().id()).containsExactly(declined);
    }

    @Test
    void what_is_no_way_of_ending_is_looked_for_as_it_stands() {
        // given
        var team = cast.team();
        var said = cast.conversation(cast.inbox(team), "Form", "It says outcome:" + word + " here");
        var ada = cast.ada(team);
        // when
        var found = cast.as(ada, () -> search.find("outcome:" + word, 10));
        // then
        assertThat(found).extracting(Conversation::id).containsExactly(said);
    }

    private void resolve(ConversationId conversation, Outcome outcome, Viewer.Member viewer) {
        cast.as(
                viewer,
                () -> {
                    states.resolve(conversation, outcome, "Said on the phone", viewer);
                    return outcome;
                });
    }

    private void said(ConversationId conversation, int times) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into message (conversation, kind, at, customer, body)
                                        select c.id, 'inbound', now(), c.customer, 'The ' || :word
                                          from conversation c, generate_series(1, :times)
                                         where c.id = :conversation
                                        """)
                                .param("word", word)
                                .param("times", times)
                                .param("conversation", conversation.value())
                                .update());
    }
}
