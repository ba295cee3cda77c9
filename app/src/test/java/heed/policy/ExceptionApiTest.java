package heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.inbox.Inbox;
import heed.notice.Notices;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bending a rule: at once inside one's limit, by somebody else's word above it. */
@DeskTest
class ExceptionApiTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Notices notices;
    @Autowired Conversations conversations;
    @Autowired Correspondence correspondence;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private Viewer.Member olga;
    private ConversationId conversation;
    private String policy;
    private String voucher;

    @BeforeEach
    void ada_may_give_twenty_and_fifty_in_a_year_and_tom_two_hundred() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        tom = cast.tom(team);
        conversation = cast.conversation(inbox, "Late", "I am three days late. Can I return it?");
        olga = cast.member("Olga", Role.ADMINISTRATOR, team);
        var leads = api.as(olga);
        policy =
                leads.post(
                                "/api/v1/policies",
                                """
                                {"name": "Late return", "says": "A part comes back within 30 days.", "team": "%s"}
                                """
                                        .formatted(team.id()))
                        .json()
                        .path("id")
                        .asString();
        voucher =
                leads.post(
                                "/api/v1/policies/" + policy + "/offers",
                                "{\"says\": \"voucher\", \"unit\": \"EUR\"}")
                        .json()
                        .path("offers")
                        .get(0)
                        .path("id")
                        .asString();
        var limited =
                leads.call(
                        "PUT",
                        "/api/v1/policies/" + policy + "/offers/" + voucher + "/limits",
                        """
                        {"limits": [{"role": "agent", "knownDays": 0, "most": 20, "yearly": 50},
                                    {"role": "lead", "knownDays": 0, "most": 200}]}
                        """);
        assertThat(limited.status()).as(limited.body()).isEqualTo(200);
    }

    @Test
    void inside_the_limit_it_is_granted_at_once_and_stands_in_the_conversation() {
        // when
        var granted = want(ada, conversation, "20", false);
        // then
        assertThat(granted.json().path("state").asString()).isEqualTo("granted");
        var room = api.as(ada).get("/api/v1/conversations/" + conversation + "/room").json();
        assertThat(room.path("items").get(0).path("most").decimalValue())
                .isEqualByComparingTo("20");
        assertThat(notices(tom)).isZero();
    }

    @Test
    void beyond_it_a_lead_is_asked_and_who_asked_cannot_decide() {
        // when
        assertThat(want(ada, conversation, "21", false).code()).isEqualTo("beyond-limit");
        var asked = want(ada, conversation, "80", true);
        // then
        assertThat(asked.json().path("state").asString()).isEqualTo("asked");
        assertThat(notices(tom)).isEqualTo(1);
        assertThat(want(ada, conversation, "80", true).code()).isEqualTo("asked-already");
        // when
        var id = asked.json().path("id").asString();
        assertThat(decide(ada, id, true).status()).isEqualTo(403);
        var granted = decide(tom, id, true);
        // then
        assertThat(granted.json().path("state").asString()).isEqualTo("granted");
        assertThat(notices(tom)).isZero();
        assertThat(notices(ada)).isEqualTo(1);
        assertThat(decide(tom, id, false).code()).isEqualTo("decided-already");
    }

    @Test
    void a_lead_decides_nothing_of_their_own_and_nothing_beyond_their_limit() {
        // given
        var own = want(tom, conversation, "201", true).json().path("id").asString();
        // when, then
        assertThat(decide(tom, own, true).code()).isEqualTo("your-own");
        assertThat(decide(cast.tom(team), own, true).code()).isEqualTo("beyond-limit");
        var refused = decide(cast.tom(team), own, false);
        assertThat(refused.json().path("answer").asString()).isEqualTo("Because.");
    }

    @Test
    void a_refusal_wants_a_reason() {
        // given
        var id = want(ada, conversation, "80", true).json().path("id").asString();
        // when
        var refused =
                api.as(tom).post("/api/v1/exceptions/" + id + "/decision", "{\"granted\": false}");
        // then
        assertThat(refused.code()).isEqualTo("reason-missing");
    }

    @Test
    void the_same_key_grants_once() {
        // given
        var body = body("20", false);
        // when
        var path = "/api/v1/conversations/" + conversation + "/exceptions";
        var first = api.as(ada).post(path, body, "Idempotency-Key", "once-" + conversation);
        var second = api.as(ada).post(path, body, "Idempotency-Key", "once-" + conversation);
        // then
        assertThat(second.json().path("id").asString())
                .isEqualTo(first.json().path("id").asString());
        assertThat(granted()).isEqualByComparingTo("20");
    }

    @Test
    void the_limit_of_a_year_holds_however_many_grant_at_the_same_moment() throws Exception {
        // given: two conversations of one customer, and four agents
        var mia = cast.as(ada, () -> conversations.find(conversation)).customer();
        var other =
                cast.as(Cast.JOB, () -> correspondence.open(inbox, mia, "Again", Instant.now()));
        var agents = List.of(ada, cast.ada(team), cast.ada(team), cast.ada(team));
        List<Callable<Integer>> grants =
                IntStream.range(0, 16)
                        .mapToObj(i ->
                                (Callable<Integer>)
                                        () ->
                                                want(
                                                                agents.get(i % 4),
                                                                i % 2 == 0 ? conversation : other,
                                                                "10",
                                                                false)
                                                        .status())
                        .toList();
        // when
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(grants);
            // then
            int kept = 0;
            for (var answer : answers) {
                kept += answer.get() == 201 ? 1 : 0;
            }
            assertThat(kept).isEqualTo(5);
        }
    }

    @Test
    void what_was_taken_back_makes_room_again() {
        // given
        want(ada, conversation, "20", false);
        want(ada, conversation, "20", false);
        var last = want(ada, conversation, "10", false).json().path("id").asString();
        assertThat(want(ada, conversation, "5", false).code()).isEqualTo("beyond-limit");
        // when
        var path = "/api/v1/exceptions/" + last + "/withdrawal";
        assertThat(api.as(ada).post(path, "").code()).isEqualTo("not-yours-to-withdraw");
        assertThat(want(ada, conversation, "5", false).code()).isEqualTo("beyond-limit");
        api.as(tom).post(path, "");
        // then
        assertThat(want(ada, conversation, "5", false).status()).isEqualTo(201);
    }

    @Test
    void a_lead_does_not_say_how_far_leads_may_go() {
        // given
        var agents = "{\"role\": \"agent\", \"knownDays\": 0, \"most\": 25, \"yearly\": 60}";
        var leads = "{\"role\": \"lead\", \"knownDays\": 0, \"most\": %s}";
        // when, then
        assertThat(limit(tom, agents + ", " + leads.formatted("200")).status()).isEqualTo(200);
        assertThat(limit(tom, agents + ", " + leads.formatted("300")).status()).isEqualTo(403);
        assertThat(limit(tom, agents).status()).isEqualTo(403);
        assertThat(limit(olga, agents + ", " + leads.formatted("300")).status()).isEqualTo(200);
    }

    @Test
    void nobody_asks_in_another_s_name_and_nobody_settles_what_they_were_granted() {
        // given
        var own = want(ada, conversation, "20", false).json().path("id").asString();
        var change = "update policy_exception set state = 'withdrawn' where id = cast(:id as uuid)";
        // when, then
        assertThat(cast.as(ada, () -> jdbc.sql(change).param("id", own).update())).isZero();
        assertThat(cast.as(tom, () -> jdbc.sql(change).param("id", own).update())).isOne();
    }

    private Api.Answer limit(Viewer.Member who, String limits) {
        return api.as(who)
                .call(
                        "PUT",
                        "/api/v1/policies/" + policy + "/offers/" + voucher + "/limits",
                        "{\"limits\": [" + limits + "]}");
    }

    @Test
    void what_another_team_offers_is_not_offered_here() {
        // given
        var elsewhere = cast.team();
        var ben = cast.ada(elsewhere);
        var other = cast.conversation(cast.inbox(elsewhere), "Late", "Can I return it?");
        // when, then
        assertThat(want(ben, other, "10", false).code()).isEqualTo("no-such-offer");
        assertThat(
                        api.as(ben)
                                .get("/api/v1/conversations/" + conversation + "/exceptions")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void amounts_that_are_none_get_a_clear_answer() {
        for (var amount : List.of("0", "-5", "0.001", "1e12", "99999999")) {
            assertThat(want(ada, conversation, amount, true).code())
                    .as(amount)
                    .isEqualTo("no-amount");
        }
        assertThat(want(ada, conversation, "null", true).code()).isEqualTo("amount-missing");
    }

    private Api.Answer want(Viewer.Member who, ConversationId where, String amount, boolean ask) {
        return api.as(who)
                .post("/api/v1/conversations/" + where + "/exceptions", body(amount, ask));
    }

    private String body(String amount, boolean ask) {
        return "{\"offer\": \"%s\", \"amount\": %s, \"reason\": \"Three days only.\", \"ask\": %s}"
                .formatted(voucher, amount, ask);
    }

    private Api.Answer decide(Viewer.Member who, String id, boolean granted) {
        return api.as(who)
                .post(
                        "/api/v1/exceptions/" + id + "/decision",
                        "{\"granted\": %s, \"answer\": \"Because.\"}".formatted(granted));
    }

    private BigDecimal granted() {
        var items =
                api.as(ada)
                        .get("/api/v1/conversations/" + conversation + "/exceptions")
                        .json()
                        .path("items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).path("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private long notices(Viewer.Member who) {
        return cast.as(who, () -> notices.of(who, null, 200)).items().stream()
                .filter(one -> one.isNew() && one.notice().key().startsWith("exception:"))
                .count();
    }
}
