package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.reply.Drafts;
import heed.reply.Replies;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ComposerPageTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Drafts drafts;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Browser her;
    private ConversationId id;

    @BeforeEach
    void ada_looks_at_mias_question() {
        var team = cast.team();
        ada = cast.ada(team);
        her = Browser.at(port).signedIn(ada.email());
        id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
    }

    @Test
    void a_reply_is_sent_once_however_often_it_is_clicked() {
        // given
        var form = aForm(Map.of("to", "mia@example.org", "text", "It comes tomorrow."));
        // when
        var first = her.postPart(replies(), form);
        var second = her.postPart(replies(), form);
        var reloaded = her.post(replies(), form);
        // then
        assertThat(first.body())
                .contains(
                        "id=\"composer\"", "It comes tomorrow.", "Sent to mia@example.org", "Undo");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(reloaded.statusCode()).isEqualTo(302);
        assertThat(thread()).hasSize(2);
        assertThat(thread().getLast().recipients()).containsExactly("mia@example.org");
    }

    @Test
    void a_note_is_kept_for_us_and_goes_nowhere() {
        // when
        her.post(replies(), aForm(Map.of("mode", "note", "text", "Bin 14 was mislabelled.")));
        // then
        assertThat(thread().getLast().kind()).isEqualTo(MessageKind.NOTE);
        assertThat(thread().getLast().delivery()).isNull();
        assertThat(page()).contains("Internal note, the customer never sees this", "Bin 14");
    }

    @Test
    void a_reply_that_was_overtaken_is_shown_with_the_newer_message_and_kept_as_a_draft() {
        // given
        var seen = newest();
        cast.receive(id, "mia@example.org", "Forget it, it is here.");
        var form = aForm(Map.of("text", "It comes tomorrow.", "seen", seen));
        // when
        var held = her.postPart(replies(), form);
        var plain = her.post(replies(), form);
        // then
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body())
                .contains(
                        "Forget it, it is here.",
                        "It comes tomorrow.",
                        "Send anyway, I have read it")
                .contains("name=\"seen\" value=\"" + newest() + "\"");
        assertThat(plain.body()).contains("<html", "It comes tomorrow.", "Send anyway");
        assertThat(thread()).hasSize(2);
        assertThat(cast.as(ada, () -> drafts.find(id, ada)).orElseThrow().body())
                .isEqualTo("It comes tomorrow.");
        // when
        her.postPart(replies(), with(form, "seen", newest()));
        // then
        assertThat(thread()).hasSize(3);
        assertThat(cast.as(ada, () -> drafts.find(id, ada))).isEmpty();
    }

    @Test
    void what_cannot_be_sent_comes_back_with_its_words_and_a_sentence() {
        // when
        var answer =
                her.postPart(
                        replies(), aForm(Map.of("to", "nobody at all", "text", "My long answer")));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is not a mail address", "My long answer");
        assertThat(thread()).hasSize(1);
    }

    @Test
    void send_and_resolve_leaves_nothing_to_do_and_undo_brings_it_all_back() {
        // given
        her.postPart(replies(), aForm(Map.of("text", "It is solved.", "deed", "resolve")));
        assertThat(now().state()).isEqualTo(State.RESOLVED);
        var reply = thread().getLast();
        // when
        var undone = her.postPart("/messages/" + reply.id() + "/withdrawal", Map.of());
        // then
        assertThat(undone.headers().firstValue("HX-Retarget")).contains("#composer");
        assertThat(undone.body()).contains("It is solved.");
        assertThat(now().state()).isEqualTo(State.OPEN);
        assertThat(now().waitingSince()).isNotNull();
        assertThat(thread()).hasSize(1);
    }

    @Test
    void a_scheduled_reply_waits_with_a_way_to_send_it_now_or_take_it_back() {
        // when
        var answer = her.postPart(replies(), aForm(Map.of("text", "On Monday.", "when", "monday")));
        // then
        assertThat(answer.body()).contains("Leaves ", "Send now", "Take it back");
        assertThat(thread().getLast().delivery().scheduled()).isTrue();
        // when
        her.post("/messages/" + thread().getLast().id() + "/sending", Map.of());
        // then
        assertThat(thread().getLast().delivery().scheduled()).isFalse();
    }

    @Test
    void a_chosen_next_step_stands_after_sending() {
        // when
        her.post(
                replies(),
                aForm(
                        Map.of(
                                "text",
                                "I ask the carrier.",
                                "step",
                                "Ask the carrier",
                                "stepAt",
                                "2031-03-03T10:00")));
        // then
        assertThat(now().nextStep().text()).isEqualTo("Ask the carrier");
        assertThat(now().nextStep().at()).isEqualTo("2031-03-03T10:00:00Z"); // ten in her zone
    }

    @Test
    void a_draft_is_kept_by_version_and_two_windows_are_told_of_each_other() throws Exception {
        // when
        var first =
                put("{\"mode\":\"reply\",\"html\":\"<p>One</p>\",\"body\":\"One\",\"version\":0}");
        var second =
                put("{\"mode\":\"reply\",\"html\":\"<p>Two</p>\",\"body\":\"Two\",\"version\":1}");
        var stale =
                put(
                        "{\"mode\":\"reply\",\"html\":\"<p>Three</p>\",\"body\":\"Three\",\"version\":1}");
        // then
        assertThat(first.body()).contains("\"version\":1");
        assertThat(second.body()).contains("\"version\":2");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("draft-newer", "<p>Two</p>");
        assertThat(her.json("/conversations/" + id + "/draft").body()).contains("<p>Two</p>");
        assertThat(page()).contains("&lt;p>Two&lt;/p>");
        // when
        her.delete("/conversations/" + id + "/draft");
        // then
        assertThat(her.json("/conversations/" + id + "/draft").statusCode()).isEqualTo(404);
    }

    @Test
    void an_uploaded_file_waits_leaves_with_the_reply_and_can_be_removed_before() throws Exception {
        // given
        var kept = upload("..\\label.html", "<script>alert(1)</script>");
        var other = upload("photo.txt", "hello");
        assertThat(kept).contains("\"name\":\"label.html\"", "\"type\":\"text/plain\"");
        // when
        her.delete("/conversations/" + id + "/attachments/" + field(other, "id"));
        // then
        assertThat(her.part("/conversations/" + id + "/attachments").body())
                .contains("label.html")
                .doesNotContain("photo.txt");
        // when
        her.post(replies(), aForm(Map.of("text", "See the file.", "file", field(kept, "id"))));
        // then
        assertThat(thread().getLast().attachments()).hasSize(1);
        var file = her.get(field(kept, "url"));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_picture_in_the_text_stands_there_once() throws Exception {
        // given
        var kept = upload("label.png", "\u0089PNG\r\n\u001a\nand so on", true);
        var picture = "/attachments/" + field(kept, "id") + "/label.png";
        // when
        her.post(
                replies(),
                aForm(
                        Map.of(
                                "text",
                                "Look:",
                                "html",
                                "<p>Look: <img src=\"" + picture + "\"></p>",
                                "file",
                                field(kept, "id"))));
        // then
        assertThat(thread().getLast().attachments()).hasSize(1);
        assertThat(page().split("/attachments/" + field(kept, "id"), -1)).hasSize(2);
    }

    @Test
    void nobody_else_sees_a_draft_or_a_file_that_waits() throws Exception {
        // given
        var kept = upload("secret.txt", "hello");
        put(
                "{\"mode\":\"reply\",\"html\":\"<p>Secret words</p>\",\"body\":\"Secret words\",\"version\":0}");
        var team = cast.as(ada, () -> conversations.find(id)).team();
        var tom = Browser.at(port).signedIn(member(team).email());
        // when, then
        assertThat(tom.json("/conversations/" + id + "/draft").statusCode()).isEqualTo(404);
        assertThat(tom.get(field(kept, "url")).statusCode()).isEqualTo(404);
        assertThat(tom.get("/conversations/" + now().number()).body())
                .contains("Where is it?")
                .doesNotContain("Secret words", "secret.txt");
    }

    private Viewer.Member member(heed.access.TeamId team) {
        return cast.as(
                Cast.JOB,
                () ->
                        cast.member(
                                "Tom Reyes",
                                heed.access.Role.LEAD,
                                new heed.access.Team(team, "", java.time.ZoneId.of("UTC"))));
    }

    private String upload(String name, String content) throws Exception {
        return upload(name, content, false);
    }

    private String upload(String name, String content, boolean inline) throws Exception {
        var body =
                "--x\r\nContent-Disposition: form-data; name=\"inline\"\r\n\r\n"
                        + inline
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\\", "\\\\")
                        + "\"\r\nContent-Type: text/html\r\n\r\n"
                        + content
                        + "\r\n--x--\r\n";
        var request =
                her.request("/conversations/" + id + "/attachments")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> put(String json) throws Exception {
        var request =
                her.request("/conversations/" + id + "/draft")
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .PUT(BodyPublishers.ofString(json));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String field(String json, String name) {
        var start = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }

    private Map<String, String> aForm(Map<String, String> fields) {
        var form =
                new HashMap<>(
                        Map.of(
                                "mode",
                                "reply",
                                "key",
                                Cast.unique("key"),
                                "seen",
                                newest(),
                                "when",
                                "now"));
        form.putAll(fields);
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var other = new HashMap<>(form);
        other.put(name, value);
        return other;
    }

    private String replies() {
        return "/conversations/" + id + "/replies";
    }

    private String page() {
        return her.get("/conversations/" + now().number()).body();
    }

    private String newest() {
        return String.valueOf(Replies.newest(thread()));
    }

    private List<Message> thread() {
        return cast.as(ada, () -> messages.thread(id));
    }

    private heed.conversation.Conversation now() {
        return cast.as(ada, () -> conversations.find(id));
    }
}
