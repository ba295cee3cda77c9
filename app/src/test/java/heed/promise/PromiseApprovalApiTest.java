package heed.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Beyond what somebody may promise, a reply waits for a lead, on every way, and nobody is their
 * own.
 */
@DeskTest
class PromiseApprovalApiTest {

    private static final String REFUND =
            "Dear Mia,\\n\\nthank you for your mail. You will receive your refund of 250 EUR tomorrow.\\n\\nKind regards\\nAda";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired PromiseRules rules;
    @Autowired PromiseApprovals approvals;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private ConversationId id;

    @BeforeEach
    void agents_refund_up_to_a_hundred() {
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        id = cast.conversation(cast.inbox(team), "Refund", "I want my money back, please.\n\nMia");
        cast.as(
                tom,
                () -> {
                    rules.allow(
                            team.id(),
                            Role.AGENT,
                            PromiseKind.REFUND,
                            null,
                            new BigDecimal("100"),
                            tom);
                    return true;
                });
    }

    @Test
    void what_is_within_leaves_and_what_is_beyond_waits_for_a_lead() {
        // when, then
        assertThat(send(ada, REFUND).code()).isEqualTo("reply-held");
        assertThat(send(ada, REFUND).body()).contains("beyond-authority", "up to 100");
        assertThat(send(ada, REFUND.replace("250", "90")).status()).isEqualTo(201);
    }

    @Test
    void no_reason_helps_and_the_approved_reply_can_be_sent() {
        // given
        var held = send(ada, REFUND).json().path("findings");
        var finding = "";
        for (var one : held) {
            if (one.path("check").asString().equals("beyond-authority")) {
                finding = one.path("id").asString();
            }
        }
        var confirmed =
                api.as(ada)
                        .post(
                                "/api/v1/conversations/" + id + "/replies",
                                "{\"text\": \"%s\", \"confirm\": [{\"finding\": \"%s\", \"reason\": \"I want to\"}]}"
                                        .formatted(REFUND, finding));
        assertThat(confirmed.code()).isEqualTo("reply-held");
        // when
        assertThat(ask(ada, REFUND)).isEqualTo(1);
        assertThat(ask(ada, REFUND)).isZero();
        var waiting = api.as(tom).get("/api/v1/promise-approvals").json().path("items");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.get(0).path("words").asString()).contains("250 EUR");
        decide(tom, waiting.get(0).path("id").asString());
        // then
        assertThat(send(ada, REFUND.replace("250", "260")).code()).isEqualTo("reply-held");
        assertThat(send(ada, REFUND).status()).isEqualTo(201);
        assertThat(send(ada, REFUND).code()).isEqualTo("reply-held");
    }

    @Test
    void nobody_approves_their_own_and_an_agent_approves_nothing() {
        // given
        var olga = cast.member("Olga", Role.ADMINISTRATOR, team);
        assertThat(authority(tom, "lead", "200").status()).isEqualTo(403);
        assertThat(authority(olga, "lead", "99999999999.999").code())
                .isEqualTo("rule-out-of-range");
        cast.as(
                olga,
                () -> {
                    rules.allow(team.id(), Role.LEAD, null, null, new BigDecimal("200"), olga);
                    return true;
                });
        ask(tom, REFUND);
        var asked = cast.as(tom, () -> approvals.waiting(tom)).getFirst().id();
        // when, then
        assertThat(decide(tom, asked.toString()).code()).isEqualTo("own-approval");
        assertThat(decide(ada, asked.toString()).code()).isEqualTo("not-your-team");
        assertThat(decide(cast.tom(cast.team()), asked.toString()).status()).isEqualTo(404);
        assertThatThrownBy(() ->
                        cast.as(
                                tom,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        update promise_approval
                                                           set state = 'granted', decided_by = :tom, decided_at = now()
                                                         where id = :id
                                                        """)
                                                .param("tom", tom.person().value())
                                                .param("id", asked.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void of_two_leads_at_once_one_decides() throws Exception {
        // given
        ask(ada, REFUND);
        var asked = cast.as(tom, () -> approvals.waiting(tom)).getFirst().id();
        var leads = List.of(tom, cast.tom(team), cast.tom(team), cast.tom(team));
        // when
        List<Callable<Boolean>> clicks =
                leads.stream().<Callable<Boolean>>map(lead -> () -> decided(asked, lead)).toList();
        try (var at = Executors.newFixedThreadPool(4)) {
            int done = 0;
            for (var one : at.invokeAll(clicks)) {
                done += one.get() ? 1 : 0;
            }
            // then
            assertThat(done).isEqualTo(1);
        }
    }

    private boolean decided(PromiseApproval.Id asked, Viewer.Member lead) {
        try {
            return cast.as(
                    lead,
                    () -> {
                        approvals.decide(asked, true, "", lead);
                        return true;
                    });
        } catch (Refusal late) {
            return false;
        }
    }

    private int ask(Viewer.Member who, String text) {
        var answer =
                api.as(who)
                        .post(
                                "/api/v1/conversations/" + id + "/promise-approvals",
                                "{\"text\": \"" + text + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("asked").asInt();
    }

    private Api.Answer authority(Viewer.Member who, String role, String amount) {
        return api.as(who)
                .call(
                        "PUT",
                        "/api/v1/promise-authorities",
                        "{\"team\": \"%s\", \"role\": \"%s\", \"amount\": %s}"
                                .formatted(team.id(), role, amount));
    }

    private Api.Answer decide(Viewer.Member who, String approval) {
        return api.as(who)
                .post(
                        "/api/v1/promise-approvals/" + approval + "/decision",
                        "{\"state\": \"granted\"}");
    }

    private Api.Answer send(Viewer.Member who, String text) {
        return api.as(who)
                .post("/api/v1/conversations/" + id + "/replies", "{\"text\": \"" + text + "\"}");
    }
}
