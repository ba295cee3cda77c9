package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead chooses how loud the checks are for their team, and sees what was let through. */
@DeskTest
class ChecksPageTest {

    private static final String HERE = "/settings/checks";
    private static final String BLAMING =
            "Dear Mia,\n\nyou should have read the terms. It arrives on Friday.\n\nKind regards\nAda";

    @Autowired Cast cast;
    @Autowired Statements statements;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Browser hers;
    private Browser toms;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        hers = Browser.at(port).signedIn(ada.email());
        toms = Browser.at(port).signedIn(cast.tom(team).email());
    }

    @Test
    void a_lead_makes_a_check_quieter_for_the_team_and_the_reply_leaves() {
        // given
        var first = conversation();
        assertThat(send(first, BLAMING, "send")).isEqualTo(409);
        // when
        var chosen = choose(toms, "blame", "hint");
        // then
        assertThat(chosen).isEqualTo(302);
        assertThat(send(first, BLAMING, "send")).isEqualTo(302);
        // and elsewhere it is as loud as it was
        var others = cast.team();
        var noor = cast.member("Noor Haddad", Role.AGENT, others);
        var second = cast.conversation(cast.inbox(others), "Parcel", "Where is it?");
        assertThat(send(Browser.at(port).signedIn(noor.email()), second, BLAMING, "send"))
                .isEqualTo(409);
    }

    @Test
    void nobody_silences_a_stop_and_an_agent_chooses_nothing() {
        assertThat(choose(toms, "secret", "off")).isEqualTo(422);
        assertThat(choose(toms, "secret", "warn")).isEqualTo(302);
        assertThat(choose(hers, "blame", "off")).isEqualTo(403);
        assertThat(choose(toms, "no-such-check", "off")).isEqualTo(404);
        assertThat(choose(toms, "blame", "whisper")).isEqualTo(422);
    }

    @Test
    void a_lead_of_another_team_neither_sees_nor_chooses() {
        // given
        var stranger = Browser.at(port).signedIn(cast.tom(cast.team()).email());
        // when, then
        assertThat(stranger.get(HERE + "?team=" + team.id()).statusCode()).isEqualTo(404);
        assertThat(choose(stranger, "blame", "off")).isEqualTo(403);
    }

    @Test
    void who_changed_it_is_in_the_log_of_changes() {
        // given
        var keeper = cast.member("Kim Park", Role.ADMINISTRATOR, team);
        // when
        choose(toms, "blame", "hint");
        // then
        assertThat(Browser.at(port).signedIn(keeper.email()).get("/settings/changes").body())
                .contains("Tom Reyes", "chose how loud it is:", "blame", team.name());
    }

    @Test
    void what_was_let_through_is_shown_with_its_reason_to_the_lead_and_to_its_writer() {
        // given
        var conversation = conversation();
        var held = hers.postPart(replies(conversation), form(BLAMING, "send")).body();
        var field = "reason-" + held.replaceAll("(?s).*name=\"reason-([0-9a-f]{16})\".*", "$1");
        var form = new java.util.HashMap<>(form(BLAMING, "send-confirmed"));
        form.put(field, "She asked me, whose fault it was");
        assertThat(hers.post(replies(conversation), form).statusCode()).isEqualTo(302);
        // when, then
        assertThat(toms.get(HERE).body())
                .contains("She asked me, whose fault it was", "you should have read", "Ada Okoye");
        assertThat(hers.get(HERE).body()).contains("She asked me, whose fault it was");
        var colleague = cast.member("Noor Haddad", Role.AGENT, team);
        assertThat(Browser.at(port).signedIn(colleague.email()).get(HERE).body())
                .doesNotContain("She asked me");
    }

    @Test
    void a_check_that_is_overridden_too_often_falls_to_a_hint_until_the_lead_says_otherwise() {
        // given
        decided("blame", "confirmed", 18);
        assertThat(send(conversation(), BLAMING, "send")).isEqualTo(409);
        // when: the twentieth is let through
        letThrough();
        letThrough();
        // then
        assertThat(send(conversation(), BLAMING, "send")).isEqualTo(302);
        assertThat(toms.get(HERE).body()).contains("is a hint for " + team.name() + " since today");
        assertThat(toms.part("/nav").body())
                .contains("Checks to look at", HERE + "?team=" + team.id());
        assertThat(hers.part("/nav").body()).doesNotContain("Checks to look at");
        // when
        choose(toms, "blame", "");
        // then: it begins anew
        assertThat(send(conversation(), BLAMING, "send")).isEqualTo(409);
        assertThat(toms.get(HERE).body()).doesNotContain("is a hint for");
        assertThat(toms.part("/nav").body()).doesNotContain("Checks to look at");
    }

    @Test
    void the_page_is_a_few_statements() {
        // given
        var name = Cast.unique("page");
        // when
        var page = toms.counted(HERE, name);
        // then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The fault is put on the customer");
        assertThat(statements.of(name)).hasSizeBetween(1, 6);
    }

    private void letThrough() {
        var conversation = conversation();
        var held = hers.postPart(replies(conversation), form(BLAMING, "send")).body();
        var field = "reason-" + held.replaceAll("(?s).*name=\"reason-([0-9a-f]{16})\".*", "$1");
        var form = new java.util.HashMap<>(form(BLAMING, "send-confirmed"));
        form.put(field, "");
        assertThat(hers.post(replies(conversation), form).statusCode()).isEqualTo(302);
    }

    private void decided(String check, String decision, int times) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into check_outcome (team, check_id, decision, at)
                                        select :team, :check, :decision, now()
                                          from generate_series(1, :times)
                                        """)
                                .param("team", team.id().value())
                                .param("check", check)
                                .param("decision", decision)
                                .param("times", times)
                                .update());
    }

    private int choose(Browser browser, String check, String level) {
        return browser.post(
                        HERE + "/" + check + "/level",
                        Map.of("team", team.id().toString(), "level", level))
                .statusCode();
    }

    private ConversationId conversation() {
        return cast.conversation(inbox, "Parcel", "Hello, where is my parcel?\n\nMia");
    }

    private int send(ConversationId id, String text, String deed) {
        return send(hers, id, text, deed);
    }

    private static int send(Browser browser, ConversationId id, String text, String deed) {
        return browser.post(replies(id), form(text, deed)).statusCode();
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

    private static String replies(ConversationId id) {
        return "/conversations/" + id + "/replies";
    }
}
