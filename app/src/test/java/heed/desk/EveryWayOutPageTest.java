package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.BadReplies;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import heed.message.MessageKind;
import heed.message.Messages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same reply by every way out: the bad one is held each time, the good one leaves each time. An
 * answer by mail is one more, see {@code AnswersByMailStoreTest}.
 */
@DeskTest
class EveryWayOutPageTest {

    private static final String GOOD = BadReplies.GOOD;

    /**
     * Tries to send {@code text} to whom {@code id} is with. A new way out is one more of these.
     */
    private interface Way {
        void send(String text, ConversationId id);
    }

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Messages messages;
    @LocalServerPort int port;

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private Viewer.Member ada;
    private Inbox inbox;
    private Browser hers;
    private Api.Caller program;

    @BeforeEach
    void mia_asks_where_her_parcel_is() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        hers = Browser.at(port).signedIn(ada.email());
        program = api.as(ada);
        ways.put(
                "the screen",
                (text, id) -> hers.post(at(id, "replies"), form(text, "send", "now")));
        ways.put(
                "resolving",
                (text, id) -> hers.post(at(id, "replies"), form(text, "resolve", "now")));
        ways.put(
                "a schedule",
                (text, id) -> hers.post(at(id, "replies"), form(text, "send", "hour")));
        ways.put("the API", (text, id) -> program.post(api(id, "replies"), json("text", text)));
        ways.put(
                "the API, scheduled",
                (text, id) ->
                        program.post(
                                api(id, "replies"),
                                "{\"text\": %s, \"sendAt\": \"2099-01-01T09:00:00Z\"}"
                                        .formatted(quoted(text))));
        ways.put(
                "a macro",
                (text, id) ->
                        hers.post(
                                at(id, "macros"),
                                Map.of("macro", macro(text), "key", Cast.unique("key"))));
        ways.put(
                "a macro by the API",
                (text, id) -> program.post(api(id, "macros/" + macro(text)), "{}"));
        ways.put("a macro on many", (text, id) -> bulk("run:" + macro(text), "", id));
        ways.put("the same to many", (text, id) -> bulk("reply:these", text, id));
    }

    @ParameterizedTest
    @MethodSource("heed.BadReplies#all")
    void the_same_bad_reply_is_held_each_time(String bad) {
        ways.forEach((name, way) -> {
            // given
            var id = conversation();
            // when
            way.send(bad, id);
            // then
            assertThat(replies(id)).as("by %s: %s", name, bad).isEmpty();
        });
    }

    @Test
    void a_good_reply_leaves_by_each() {
        ways.forEach((name, way) -> {
            // given
            var id = conversation();
            // when
            way.send(GOOD, id);
            // then
            assertThat(replies(id)).as(name).containsExactly(GOOD);
        });
    }

    @Test
    void what_a_macro_or_many_could_not_send_is_a_draft_that_is_listed_with_the_reason() {
        // given
        var taken = conversation();
        hers.post(
                at(taken, "replies"),
                form("Dear Mia,\n\nyou should have read this", "send", "now"));
        var blank = conversation();
        // when
        var macro = macro(GOOD.replace("this morning", "{{customer.organisation}}"));
        var page = hers.post("/bulk", bulkForm("run:" + macro, "", List.of(taken, blank))).body();
        // then
        assertThat(page)
                .contains("href=\"/conversations/" + number(blank) + "\"")
                .contains("Fill in: the customer's organisation")
                .contains("You have begun to write there");
        assertThat(hers.json(at(blank, "draft")).body())
                .contains("{{?the customer's organisation}}");
        assertThat(hers.json(at(taken, "draft")).body()).contains("you should have read this");
    }

    @Test
    void a_second_click_and_a_run_that_was_cut_short_answer_nobody_twice() {
        // given
        var first = conversation();
        var second = conversation();
        var macro = macro(GOOD);
        var form = bulkForm("run:" + macro, "", List.of(first));
        hers.post("/bulk", form); // and then the desk was killed
        // when
        form.put("id", first + "," + second);
        hers.post("/bulk", form);
        hers.post("/bulk", form);
        // then
        assertThat(replies(first)).hasSize(1);
        assertThat(replies(second)).hasSize(1);
        // and one conversation alone
        var third = conversation();
        var once = Map.of("macro", macro, "key", Cast.unique("key"));
        hers.post(at(third, "macros"), once);
        hers.post(at(third, "macros"), once);
        assertThat(replies(third)).hasSize(1);
    }

    private List<String> replies(ConversationId id) {
        return cast.as(
                Cast.JOB,
                () ->
                        messages.thread(id).stream()
                                .filter(one -> one.kind() == MessageKind.REPLY)
                                .map(one -> one.body())
                                .toList());
    }

    private ConversationId conversation() {
        return cast.conversation(inbox, "Parcel", BadReplies.ASKED);
    }

    private long number(ConversationId id) {
        return program.get("/api/v1/conversations/" + id).json().path("number").asLong();
    }

    private String macro(String text) {
        var canned =
                program.post(
                                "/api/v1/canned-replies",
                                "{\"name\": \"Bad\", \"texts\": {\"en\": %s}}"
                                        .formatted(quoted(text)))
                        .json()
                        .path("id")
                        .asString();
        return program.post(
                        "/api/v1/macros",
                        "{\"name\": \"Bad\", \"cannedReply\": \"%s\", \"deeds\": {\"tags\": [\"done\"]}}"
                                .formatted(canned))
                .json()
                .path("id")
                .asString();
    }

    private void bulk(String act, String text, ConversationId id) {
        hers.post("/bulk", bulkForm(act, text, List.of(id)));
    }

    private static Map<String, String> bulkForm(String act, String text, List<ConversationId> ids) {
        var form = new HashMap<String, String>();
        form.put("act", act);
        form.put("text", text);
        form.put("key", Cast.unique("key"));
        form.put(
                "id",
                ids.stream()
                        .map(ConversationId::toString)
                        .collect(java.util.stream.Collectors.joining(",")));
        return form;
    }

    private static Map<String, String> form(String text, String deed, String when) {
        return Map.of(
                "mode",
                "reply",
                "key",
                Cast.unique("key"),
                "when",
                when,
                "text",
                text,
                "deed",
                deed);
    }

    private static String json(String name, String value) {
        return "{\"%s\": %s}".formatted(name, quoted(value));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String at(ConversationId id, String what) {
        return "/conversations/" + id + "/" + what;
    }

    private static String api(ConversationId id, String what) {
        return "/api/v1/conversations/" + id + "/" + what;
    }
}
