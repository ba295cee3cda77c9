package heed.gate;

import static heed.knowledge.FactBuilder.aFact;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.knowledge.FactKeeping;
import heed.knowledge.Terms;
import heed.policy.Policies;
import heed.policy.PolicyWanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the desk knows besides the thread holds a reply: facts, other customers, its words. */
@DeskTest
class KnownMattersApiTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired FactKeeping facts;
    @Autowired Terms terms;
    @Autowired Policies policies;
    @Autowired Conversations conversations;
    @Autowired heed.customer.Customers customers;
    @Autowired heed.customer.Corrections corrections;

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;
    private Viewer.Member ada;
    private ConversationId id;
    private Api.Caller program;

    @BeforeEach
    void mia_asks() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        ada = cast.ada(team);
        id = cast.conversation(inbox, "Refund", "Hello, when do I get my refund?\n\nMia");
        program = api.as(ada);
    }

    @Test
    void a_reply_against_a_fact_is_stopped_and_says_who_keeps_it() {
        // given
        cast.as(tom, () -> facts.add(aFact(tom).of(team.id()).build()));
        // when
        var held = reply("Your refund is paid within 30 days.");
        // then
        assertThat(held.status()).as(held.body()).isEqualTo(409);
        var finding = finding(held, "contradicts-fact").orElseThrow();
        assertThat(finding.path("level").asString()).isEqualTo("stop");
        assertThat(finding.path("text").asString()).isEqualTo("30 days");
        assertThat(finding.path("suggestions").toString())
                .contains(
                        "Refunds are paid within 14 days.",
                        "It is the fact refund.period, kept by Tom Reyes");
        assertThat(finding(reply("Your refund is paid within 14 days."), "contradicts-fact"))
                .isEmpty();
    }

    @Test
    void a_reply_that_only_points_at_a_rule_is_shown_what_it_may_offer() {
        // given
        cast.as(
                tom,
                () -> {
                    var rule = "A part comes back within 30 days.";
                    var wanted = new PolicyWanted("Late return", rule, team.id(), null, null);
                    return policies.offer(policies.add(wanted, tom), "store credit", "EUR", tom);
                });
        // when
        var held =
                reply(
                        "Unfortunately we cannot take it back. It is against our policy to refund"
                                + " after 30 days.");
        // then
        var finding = finding(held, "policy-wall").orElseThrow();
        assertThat(finding.path("suggestions").toString()).contains("store credit");
    }

    @Test
    void a_fact_of_another_team_holds_nothing() {
        // given
        var others = cast.team();
        var lead = cast.tom(others);
        cast.as(lead, () -> facts.add(aFact(lead).of(others.id()).build()));
        // when, then
        assertThat(finding(reply("Your refund is paid within 30 days."), "contradicts-fact"))
                .isEmpty();
    }

    @Test
    void a_number_that_only_another_customer_wrote_is_stopped() {
        // given
        var number = number();
        cast.conversation(inbox, "Order", "Where is my order ORD-" + number + "?");
        // when
        var held = reply("Your order ORD-" + number + " left today.");
        // then
        var finding = finding(held, "other-customer-data").orElseThrow();
        assertThat(finding.path("text").asString()).isEqualTo("ORD-" + number);
        assertThat(finding.path("level").asString()).isEqualTo("stop");
    }

    @Test
    void a_number_that_the_customer_wrote_or_that_several_wrote_is_nobodys_secret() {
        // given
        var own = number();
        var shared = number();
        cast.receive(id, mia(), "It is order ORD-" + own + ".");
        cast.conversation(inbox, "Order", "My order ORD-" + own + " too");
        cast.conversation(inbox, "Part", "The part P-" + shared + " broke.");
        cast.conversation(inbox, "Part", "Do you have P-" + shared + "?");
        // when, then
        var answer = reply("Your order ORD-" + own + " comes with part P-" + shared + ".");
        assertThat(finding(answer, "other-customer-data")).as(answer.body()).isEmpty();
    }

    @Test
    void what_the_writer_may_not_read_is_not_told_by_asking_for_it() {
        // given
        var number = number();
        cast.conversation(cast.inbox(cast.team()), "Order", "Where is ORD-" + number + "?");
        // when, then
        assertThat(finding(reply("Your order ORD-" + number + " left."), "other-customer-data"))
                .isEmpty();
    }

    @Test
    void another_customers_name_and_address_are_stopped() {
        // given
        var name = "Jos\u00e9 " + capital(Cast.unique("alvarez"));
        var address = Cast.unique("jose") + "@example.org";
        cast.as(Cast.JOB, () -> customers.met(address, name, "es"));
        // when, then
        var named = reply("The flat belongs to " + name.replace("\u00e9", "e") + " now.");
        assertThat(finding(named, "other-customer-data")).as(named.body()).isPresent();
        assertThat(finding(reply("We wrote to " + address + "."), "other-customer-data"))
                .isPresent();
    }

    @Test
    void colleagues_and_companies_may_be_named() {
        // given
        var courier = capital(Cast.unique("parcel")) + " Express";
        cast.as(Cast.JOB, () -> customers.met(Cast.unique("info") + "@example.org", courier, "en"));
        var colleague = "Noor " + capital(Cast.unique("haddad"));
        cast.member(colleague, Role.AGENT, team);
        cast.as(
                Cast.JOB,
                () -> customers.met(Cast.unique("noor") + "@example.org", colleague, "en"));
        // when, then
        var answer = reply(courier + " brings it, and " + colleague + " will call you tomorrow.");
        assertThat(finding(answer, "other-customer-data")).as(answer.body()).isEmpty();
    }

    @Test
    void a_word_that_customers_know_needs_no_explanation() {
        // given
        var text = "Please send the RXQ along and write it down for us on Monday.";
        assertThat(finding(preview(text), "unknown-jargon")).isPresent();
        // when
        var before = cast.as(tom, terms::all);
        keep(List.of("RXQ"));
        // then
        assertThat(finding(preview(text), "unknown-jargon")).isEmpty();
        keep(before);
    }

    private void keep(List<String> words) {
        cast.as(
                tom,
                () -> {
                    terms.keep(words);
                    return true;
                });
    }

    private String mia() {
        return cast.as(ada, () -> conversations.find(id)).customerAddress();
    }

    private static String number() {
        return Long.toString(System.nanoTime()).substring(3);
    }

    private static String capital(String unique) {
        var word = unique.replaceAll("[^a-z]", "");
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private Api.Answer reply(String text) {
        return program.post(
                "/api/v1/conversations/" + id + "/replies",
                "{\"text\": \"Dear Mia,\\n\\nthank you for writing. "
                        + text
                        + "\\n\\nKind regards\\nAda {{x}}\"}");
    }

    private Api.Answer preview(String text) {
        return api.browser(ada)
                .post(
                        "/conversations/" + id + "/review",
                        "text="
                                + java.net.URLEncoder.encode(
                                        text, java.nio.charset.StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private static Optional<JsonNode> finding(Api.Answer answer, String check) {
        return StreamSupport.stream(answer.json().path("findings").spliterator(), false)
                .filter(one -> one.path("check").asString().equals(check))
                .findFirst();
    }
}
