package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding a canned reply while one writes, putting it in, and what holds it back. */
@DeskTest
class CannedPickPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Statements statements;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Browser hers;
    private ConversationId id;

    @BeforeEach
    void mia_asks_where_her_parcel_is() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        hers = Browser.at(port).signedIn(ada.email());
        id = cast.conversation(inbox, "Parcel", "Hello, the zip of my tent tore.\n\nMia");
    }

    @Test
    void it_is_found_by_shortcut_name_and_words_with_the_customer_in_it() {
        // given
        canned("Refund is on its way", "money", "{{customer.greeting}}, about {{?what}}.");
        canned("Opening hours", "hours", "We are open from nine to six.");
        // when, then
        assertThat(hers.get(at("?q=money")).body())
                .contains("Refund is on its way", "Dear Mia Brandt, about", "what</mark>")
                .doesNotContain("Opening hours");
        assertThat(hers.get(at("?q=NINE+open")).body())
                .contains("Opening hours")
                .doesNotContain("Refund");
        assertThat(hers.part(at("?q=")).body()).contains("Refund", "Opening hours", "form-sheet");
        assertThat(hers.get(at("?q=zebra")).body()).contains("None has these words.");
    }

    @Test
    void the_customers_language_comes_first_and_another_is_told() {
        // given
        cast.as(
                Cast.JOB,
                () -> cast.receive(id, Cast.unique("mia") + "@example.org", "Und noch etwas."));
        api.as(ada)
                .post(
                        "/api/v1/canned-replies",
                        "{\"name\": \"Aaa\", \"fallback\": \"de\", \"texts\": {\"de\": \"Hallo\"}}");
        canned("Bbb", null, "Hello");
        // when
        var page = hers.get(at("")).body();
        // then
        assertThat(page.indexOf("Bbb")).isBetween(0, page.indexOf("Aaa"));
        assertThat(page).contains("<small>German</small>");
    }

    @Test
    void without_script_what_is_typed_is_kept_and_the_reply_is_put_behind_it() {
        // given
        var refund = canned("Refund", "refund", "Your {{?thing}} is on its way.");
        // when
        var asked = hers.post(at(""), Map.of("mode", "reply", "text", "Dear Mia, I typed this."));
        // then
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .contains("/canned-replies");
        // when
        hers.post(at(""), Map.of("canned", refund));
        // then
        var draft = hers.json("/conversations/" + id + "/draft").body();
        assertThat(draft).contains("I typed this.", "Your {{?thing}} is on its way.");
    }

    @Test
    void the_editor_gets_paragraphs_and_how_many_blanks_they_have() throws Exception {
        // given
        var refund = canned("Refund", "refund", "Your {{?thing}} <b>\n\nBye");
        // when
        var words = put(refund).body();
        // then
        assertThat(words)
                .contains("<p>Your {{?thing}} &lt;b&gt;</p><p>Bye</p>")
                .contains("\"blanks\":1");
    }

    @Test
    void nothing_leaves_with_a_blank_whatever_reason_is_given_and_however_it_is_quoted() {
        for (var text :
                java.util.List.of(
                        "Dear Mia,\n\nyour {{?thing}} leaves today.\n\nAda",
                        "Dear Mia,\n\nit leaves today.\n\n> {{?thing}}\n\nAda",
                        "Dear Mia,\n\nwrite \"{{?thing}}\" there.\n\nAda",
                        "Dear Mia,\n\n```\n{{?thing}}\n```\n\nAda")) {
            // when
            var held = hers.postPart(replies(), form(text, "send"));
            // then
            assertThat(held.statusCode()).as(text).isEqualTo(409);
            assertThat(held.body()).contains("Fill in: thing.");
            assertThat(held.body()).doesNotContain("Send with this reason", "send-confirmed");
            // when: somebody insists all the same
            var answer =
                    api.as(ada)
                            .post(
                                    "/api/v1/conversations/" + id + "/replies",
                                    "{\"text\": %s, \"confirm\": %s}"
                                            .formatted(quoted(text), confirming(held.body())));
            // then
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        }
    }

    @Test
    void a_blank_in_the_editors_html_is_held_too_also_when_it_is_bold() {
        // given
        var form = new HashMap<>(form("", "send"));
        form.put(
                "html",
                "<p>Dear Mia,</p><p>your {{?<strong>broken</strong> thing}} leaves today.</p>");
        // when, then
        assertThat(hers.postPart(replies(), form).body()).contains("Fill in: broken thing.");
    }

    @Test
    void sent_on_without_a_word_on_the_customers_matter_it_is_held_as_a_script() throws Exception {
        // given
        var thanks =
                canned(
                        "Thanks",
                        null,
                        "Thank you for contacting us. We value your opinion and will use it to improve our service every day.");
        put(thanks);
        // when
        var held =
                hers.postPart(
                        replies(),
                        form(
                                "Hi Mia,\n\nthank you for contacting us. We value your opinion and will use it to improve our service every day.\n\nBest,\nAda",
                                "send"));
        // then
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("“Thanks”");
    }

    @Test
    void the_sheet_is_a_few_statements() {
        // given
        canned("Refund", "refund", "Your {{?thing}}");
        var name = Cast.unique("sheet");
        // when
        hers.counted(at(""), name);
        // then
        assertThat(statements.of(name)).hasSizeBetween(1, 6);
    }

    private String canned(String name, String shortcut, String text) {
        return api.as(ada)
                .post(
                        "/api/v1/canned-replies",
                        "{\"name\": %s, \"shortcut\": %s, \"texts\": {\"en\": %s}}"
                                .formatted(
                                        quoted(name),
                                        shortcut == null ? "null" : quoted(shortcut),
                                        quoted(text)))
                .json()
                .path("id")
                .asString();
    }

    private HttpResponse<String> put(String canned) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        hers.request(at(""))
                                .header("Accept", "application/json")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("canned=" + canned))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String at(String query) {
        return "/conversations/" + id + "/canned-replies" + query;
    }

    private String replies() {
        return "/conversations/" + id + "/replies";
    }

    private static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }

    /** As if every finding of the page were confirmed with a reason. */
    private static String confirming(String page) {
        return java.util.regex.Pattern.compile("data-finding=\"([0-9a-f]{16})\"")
                .matcher(page)
                .results()
                .map(found ->
                        "{\"finding\": \"" + found.group(1) + "\", \"reason\": \"It is meant so\"}")
                .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }

    private static Map<String, String> form(String text, String deed) {
        return Map.of(
                "mode",
                "reply",
                "key",
                Cast.unique("key"),
                "when",
                "now",
                "text",
                text,
                "deed",
                deed);
    }
}
