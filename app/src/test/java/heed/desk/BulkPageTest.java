package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.inbox.Inbox;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class BulkPageTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Browser browser;
    private Inbox inbox;

    @BeforeEach
    void ada_is_signed_in() {
        var team = cast.team();
        ada = cast.ada(team);
        browser = Browser.at(port).signedIn(ada.email());
        inbox = cast.inbox(team);
    }

    @Test
    void a_deed_is_done_to_each_and_what_could_not_be_done_is_said() {
        // given
        var open = cast.conversation(inbox, "Open", "Hello.");
        var done = cast.conversation(inbox, "Done", "Hello.");
        cast.as(
                ada,
                () -> {
                    states.resolve(done, ada);
                    return ada;
                });
        var theirs = cast.conversation(cast.inbox(cast.team()), "Theirs", "Hello.");
        // when
        var told =
                browser.postPart(
                                "/bulk?id=" + open + "&id=" + done + "&id=" + theirs,
                                Map.of("act", "snooze:tomorrow"))
                        .body();
        // then
        assertThat(told)
                .contains(
                        "Put off 1, 2 not",
                        find(done).reference() + "</a>: It is not open",
                        "one of them: There is no such conversation");
        assertThat(find(open).snoozedUntil()).isNotNull();
        assertThat(cast.as(Cast.JOB, () -> conversations.find(theirs)).snoozedUntil()).isNull();
    }

    @Test
    void resolving_many_can_be_taken_back() {
        // given
        var first = cast.conversation(inbox, "One", "Hello.");
        var second = cast.conversation(inbox, "Two", "Hello.");
        // when
        var told =
                browser.postPart(
                        "/bulk?id=" + first + "&id=" + second, Map.of("act", "resolve:each"));
        // then
        assertThat(told.body()).contains("Resolved 2", "value=\"reopen\"");
        assertThat(told.headers().firstValue("HX-Trigger").orElse("")).contains("live-list");
        assertThat(find(first).state()).isEqualTo(State.RESOLVED);
        // when
        browser.postPart("/bulk?id=" + first + "&id=" + second, Map.of("act", "reopen"));
        // then
        assertThat(find(second).state()).isEqualTo(State.OPEN);
    }

    @Test
    void how_many_ended_is_asked_and_said_of_each() {
        // given
        var first = cast.conversation(inbox, "One", "Hello.");
        var second = cast.conversation(inbox, "Two", "Hello.");
        var both = "/bulk?id=" + first + "&id=" + second;
        // when
        var asked = browser.postPart(both, Map.of("act", "resolve")).body();
        // then
        assertThat(asked)
                .contains("How did they end?", "value=\"resolve:declined\"")
                .containsOnlyOnce("data-proposed=\"true\"");
        assertThat(find(first).state()).isEqualTo(State.OPEN);
        // when
        browser.postPart(both, Map.of("act", "resolve:declined"));
        // then
        assertThat(find(second).state()).isEqualTo(State.RESOLVED);
        assertThat(cast.as(ada, () -> conversations.events(second)))
                .anyMatch(event -> "declined".equals(event.data().get("outcome")));
    }

    @Test
    void what_a_deed_needs_to_be_told_is_asked_first() {
        // given
        var id = cast.conversation(inbox, "One", "Hello.");
        // when
        var asked = browser.postPart("/bulk?id=" + id, Map.of("act", "give"));
        // then
        assertThat(asked.body()).contains("Give to whom?", "give:" + ada.person());
        // when
        browser.postPart("/bulk?id=" + id, Map.of("act", "give:" + ada.person()));
        // then
        assertThat(find(id).owner()).isEqualTo(ada.person());
    }

    @Test
    void without_scripts_a_form_asks_and_leads_back_to_the_list() {
        // given
        var id = cast.conversation(inbox, "One", "Hello.");
        // when
        var asked = browser.post("/bulk", form(id, "priority"));
        var done = browser.post("/bulk", form(id, "priority:urgent"));
        // then
        assertThat(asked.body()).contains("<html", "Which priority?", id.toString());
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/lists/team");
        assertThat(find(id).priority().word()).isEqualTo("urgent");
    }

    @Test
    void tags_are_added_to_those_that_are_there() {
        // given
        var id = cast.conversation(inbox, "One", "Hello.");
        browser.postPart("/bulk?id=" + id, Map.of("act", "tag:these", "tags", "refund"));
        // when
        browser.postPart("/bulk?id=" + id, Map.of("act", "tag:these", "tags", "VIP, refund"));
        // then
        assertThat(find(id).tags()).containsExactly("refund", "vip");
    }

    @Test
    void nothing_chosen_or_nothing_to_do_is_refused_with_a_sentence() {
        assertThat(browser.postPart("/bulk", Map.of("act", "resolve")).body())
                .contains("Choose some conversations first");
        assertThat(browser.postPart("/bulk", Map.of("act", "explode")).statusCode()).isEqualTo(422);
        assertThat(browser.postPart("/bulk", Map.of("act", "take", "id", "nonsense")).statusCode())
                .isEqualTo(400);
    }

    private static Map<String, String> form(ConversationId id, String act) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", id.toString());
        form.put("act", act);
        form.put("in", "team");
        return form;
    }

    private Conversation find(ConversationId id) {
        return cast.as(ada, () -> conversations.find(id));
    }
}
