package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.promise.PromiseId;
import heed.promise.PromiseRule;
import heed.promise.PromiseRules;
import heed.promise.Promises;
import heed.reply.Draft;
import heed.reply.Drafts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What we owe stands in lists of its own, each with what can be done about it. */
@DeskTest
class LedgerPageTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired Cast cast;
    @Autowired Promises promises;
    @Autowired PromiseRules rules;
    @Autowired Drafts drafts;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private Browser hers;
    private ConversationId id;
    private PromiseId call;

    @BeforeEach
    void ada_promised_to_call() {
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        hers = Browser.at(port).signedIn(ada.email());
        id = cast.conversation(cast.inbox(team), "Call", "Can you call me?\n\nMia");
        call = promised("I will call you today", Instant.now().plusSeconds(1));
    }

    @Test
    void mine_today_has_mine_and_no_colleague_s_and_the_week_has_both() {
        // given
        var word = Cast.unique("fortnight").replace("-", "");
        promised("I will look in a " + word, Instant.now().plus(Duration.ofDays(14)));
        var his = Browser.at(port).signedIn(tom.email());
        // when, then
        assertThat(hers.get("/promises").body())
                .contains("I will call you today", "Kept", "Reason and new date")
                .doesNotContain(word);
        assertThat(his.get("/promises").body()).doesNotContain("I will call you today");
        assertThat(his.get("/promises/team").body()).contains("I will call you today");
        assertThat(
                        Browser.at(port)
                                .signedIn(cast.ada(cast.team()).email())
                                .get("/promises/team")
                                .body())
                .doesNotContain("I will call you today");
    }

    @Test
    void reason_and_new_date_become_a_draft_that_cannot_leave_unfilled() {
        // when
        hers.post("/promises/" + call + "/renewal-draft", Map.of());
        hers.post("/promises/" + call + "/renewal-draft", Map.of());
        // then
        var draft = cast.as(ada, () -> drafts.find(id, ada)).orElseThrow();
        assertThat(draft.body())
                .containsOnlyOnce("we told you “I will call you today”")
                .contains("{{?why it is late}}", "{{?the new date}}");
        var number = cast.as(ada, () -> conversations.find(id)).number();
        assertThat(hers.get("/conversations/" + number).body()).contains("{{?why it is late}}");
        var sent =
                hers.post(
                        "/conversations/" + id + "/replies",
                        Map.of(
                                "mode", "reply",
                                "key", Cast.unique("key"),
                                "when", "now",
                                "text", "Dear Mia,\n\n" + draft.body(),
                                "deed", "send"));
        assertThat(sent.statusCode()).isEqualTo(409);
    }

    @Test
    void it_is_withdrawn_with_a_reason_alone() {
        // when, then
        assertThat(
                        hers.post("/promises/" + call + "/withdrawal", Map.of("reason", " "))
                                .statusCode())
                .isEqualTo(422);
        hers.post("/promises/" + call + "/withdrawal", Map.of("reason", "She called us"));
        assertThat(hers.get("/promises").body()).doesNotContain("I will call you today");
    }

    @Test
    void the_margin_says_how_full_the_day_is_and_warns_past_it() {
        // given
        cast.as(
                tom,
                () -> {
                    rules.keep(team.id(), new PromiseRule(240, 60, 1, 0), tom);
                    return true;
                });
        promised("I will write", noonInDays(3));
        var day = noonInDays(3).atZone(BERLIN).toLocalDate();
        // when
        var text =
                "Dear Mia,\n\nthank you. I will call you on "
                        + day.getDayOfMonth()
                        + " "
                        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + ".\n\nKind regards\nAda";
        var margin = hers.postPart("/conversations/" + id + "/margin", Map.of("text", text)).body();
        // then
        assertThat(margin).contains("1 of 1 promises for", "one more may be one too many");
    }

    @Test
    void ticks_are_there_again_after_the_page_is_loaded_anew() {
        // given
        var said = Map.of("keeps-" + call, "kept", "evil\"><b>", "x");
        // when
        cast.as(
                ada,
                () ->
                        drafts.keep(
                                id,
                                new Draft(
                                        "reply",
                                        "",
                                        "Hello",
                                        List.of(),
                                        List.of(),
                                        null,
                                        said,
                                        0,
                                        Instant.EPOCH),
                                ada));
        // then
        var number = cast.as(ada, () -> conversations.find(id)).number();
        assertThat(hers.get("/conversations/" + number).body())
                .contains("name=\"keeps-" + call + "\" value=\"kept\"")
                .doesNotContain("evil");
    }

    @Test
    void figures_and_rules_are_shown() {
        assertThat(hers.get("/promises/figures").body())
                .contains("Broken silently", "Longest silence");
        assertThat(hers.get("/settings/promises").body())
                .contains("Everybody may promise anything");
        var his = Browser.at(port).signedIn(tom.email());
        his.post(
                "/settings/promises/authority",
                Map.of(
                        "team",
                        team.id().toString(),
                        "role",
                        "agent",
                        "kind",
                        "refund",
                        "amount",
                        "100"));
        assertThat(his.get("/settings/promises").body()).contains("refund", "100", "Take away");
        assertThat(his.get("/promises/approvals").body()).contains("Nobody waits for your word");
    }

    private Instant noonInDays(int days) {
        return Instant.now()
                .atZone(BERLIN)
                .toLocalDate()
                .plusDays(days)
                .atTime(12, 0)
                .atZone(BERLIN)
                .toInstant();
    }

    private PromiseId promised(String text, Instant due) {
        return cast.as(ada, () -> promises.add(id, text, due, BERLIN, ada));
    }
}
