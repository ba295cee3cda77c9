package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Viewer;
import heed.conversation.ConversationFilter;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.SavedViews;
import heed.conversation.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page is a few statements: six at most, whatever it shows. */
@DeskTest
class StatementsPageTest {

    private static final int MOST = 6;

    @Autowired Cast cast;
    @Autowired Statements statements;
    @Autowired Conversations conversations;
    @Autowired SavedViews views;
    @Autowired Api api;
    @LocalServerPort int port;

    private Viewer.Member viewer;
    private Browser ada;
    private ConversationId conversation;

    @BeforeEach
    void a_desk_with_three_conversations() {
        var team = cast.team();
        var inbox = cast.inbox(team);
        viewer = cast.ada(team);
        ada = Browser.at(port).signedIn(viewer.email());
        for (var subject : new String[] {"Wrong part", "Where is it?", "Thank you"}) {
            conversation = cast.conversation(inbox, subject, "The freehub does not fit.");
        }
    }

    @Test
    void a_list() {
        assertFew("/lists/team");
        assertFew("/lists/needed");
        assertFew("/lists/resolved");
        assertFew("/lists/all?state=open");
    }

    @Test
    void a_saved_view() {
        // given
        var view =
                cast.as(
                        viewer,
                        () ->
                                views.keep(
                                        "Mine",
                                        null,
                                        Worklist.TEAM,
                                        ConversationFilter.NONE,
                                        viewer));
        // when, then
        assertFew("/views/" + view);
        assertFew("/conversations/" + number() + "?in=views%2F" + view);
    }

    @Test
    void a_conversation_beside_its_list() {
        assertFew("/conversations/" + number() + "?in=team");
    }

    @Test
    void a_search() {
        assertFew("/search?q=freehub");
        assertFew("/search?q=" + number());
    }

    @Test
    void the_counts_of_the_navigation() {
        assertFew("/nav");
    }

    @Test
    void canned_replies_and_macros() {
        var canned =
                made(
                        "/api/v1/canned-replies",
                        "{\"name\": \"x\", \"texts\": {\"en\": \"Hi {{customer.givenName}}\"}}");
        made("/api/v1/macros", "{\"name\": \"x\", \"cannedReply\": \"%s\"}".formatted(canned));
        assertFew("/settings/canned-replies");
        assertFew("/settings/canned-replies/" + canned);
        assertFew("/conversations/" + conversation + "/canned-replies");
        assertFew("/conversations/" + conversation + "/macros");
    }

    private String made(String path, String json) {
        return api.as(viewer).post(path, json).json().path("id").asString();
    }

    @Test
    void a_customer_and_what_comes_with_their_page() {
        var id = cast.as(viewer, () -> conversations.find(conversation)).customer();
        assertFew("/customers");
        assertFew("/customers?q=mia");
        for (var part : new String[] {"", "/beside", "/timeline", "/others", "/card"}) {
            assertFew("/customers/" + id + part);
        }
    }

    private long number() {
        return cast.as(viewer, () -> conversations.find(conversation)).number();
    }

    private void assertFew(String path) {
        var name = Cast.unique("page");
        var answer = ada.counted(path, name);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(statements.of(name)).as(path).hasSizeBetween(1, MOST);
    }
}
