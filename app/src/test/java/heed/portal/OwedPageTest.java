package heed.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.CustomerId;
import heed.customer.Source;
import heed.duty.DutySettings;
import heed.duty.Reachable;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.promise.Promise;
import heed.promise.Promises;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers see of what is open between them and us: all of theirs, and nothing else. */
@DeskTest
class OwedPageTest {

    private static final Pattern CALL = Pattern.compile("href=\"(/call-back/[^\"]+)\"");
    private static final Pattern AT = Pattern.compile("name=\"at\"[^>]*value=\"([^\"]+)\"");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Cards cards;
    @Autowired CardLinks links;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @Autowired Promises promises;
    @Autowired Reachable reachable;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member ada;
    private Inbox inbox;
    private ConversationId wheel;
    private CustomerId mia;
    private String link;

    @BeforeEach
    void mia_was_given_a_link() {
        team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        wheel = cast.conversation(inbox, "A wheel is broken", "When does it come?");
        mia = customer(wheel);
        link = cast.as(ada, () -> links.make(mia, ada));
    }

    @AfterEach
    void nobody_is_on_duty() {
        duty(false);
    }

    @Test
    void she_sees_what_is_open_what_we_promised_by_when_and_when_we_are_here() {
        // given
        var due = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        promise("We send the new wheel", due);
        cast.as(ada, () -> messages.note(wheel, "She is a difficult one.", null, ada));
        // when
        var page = page();
        // then
        assertThat(page)
                .contains("A wheel is broken", "We send the new wheel", "When we are here")
                .contains("By " + new OwedTexts("en", BERLIN).time(due))
                .contains("You have been waiting for our answer since")
                .doesNotContain("difficult", "This cannot wait");
    }

    @Test
    void what_is_late_is_said_to_be() {
        // given
        var promise = promise("We send the new wheel", Instant.now().plusSeconds(3600));
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        update promise
                                           set state = 'broken', due_at = now() - interval '1 hour', broken_at = now()
                                         where id = :id
                                        """)
                                .param("id", promise)
                                .update());
        // when, then
        assertThat(page()).contains("We are late, and owe you word.");
    }

    @Test
    void she_reads_it_in_her_language_and_in_her_time() {
        // given
        var due = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        promise("Wir schicken das neue Rad", due);
        enter(CardField.LANGUAGE, "de");
        enter(CardField.ZONE, "America/New_York");
        // when, then
        var texts = new OwedTexts("de", ZoneId.of("America/New_York"));
        assertThat(page()).contains("Was zwischen uns offen ist", "Bis " + texts.time(due));
    }

    @Test
    void she_asks_for_a_call_where_her_team_offers_it_and_a_lead_promises_what_nobody_has() {
        // given
        assertThat(page()).doesNotContain("Have us call you");
        var tom = cast.tom(team);
        seats(tom, "{\"seats\": 2, \"offered\": true}");
        // when
        var found = CALL.matcher(page());
        // then
        assertThat(found.find()).isTrue();
        var call = found.group(1);
        var times = AT.matcher(api.anonymous().get(call).body());
        assertThat(times.find()).isTrue();
        // when
        var at = URLEncoder.encode(times.group(1), StandardCharsets.UTF_8);
        var chosen =
                api.anonymous()
                        .call(
                                "POST",
                                call,
                                "number=%2B4930901820&at=" + at,
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        // then
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(302);
        var owed = cast.as(tom, () -> promises.owed(mia));
        assertThat(owed).extracting(Promise::owner).containsExactly(tom.person());
        // when
        seats(tom, "{\"seats\": 0, \"offered\": true}");
        // then
        assertThat(page()).doesNotContain("Have us call you");
    }

    private void seats(Viewer.Member tom, String wanted) {
        var path = "/api/v1/teams/" + team.id() + "/call-back-seats";
        assertThat(api.as(tom).call("PUT", path, wanted).status()).isEqualTo(204);
    }

    @Test
    void a_line_of_hers_opens_again_what_was_resolved_and_nothing_of_anybody_else() {
        // given
        resolve(wheel);
        var noahs = cast.conversation(inbox, "Noah's bell", "Does it ring?");
        resolve(noahs);
        assertThat(page()).contains("Something is left", "Last change");
        // when
        assertThat(reopen(noahs, "It does not").status()).isEqualTo(404);
        assertThat(reopen(wheel, " ").status()).isEqualTo(422);
        var answer = reopen(wheel, "The <b>wheel</b> still limps");
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(state(wheel)).isEqualTo("open");
        assertThat(state(noahs)).isEqualTo("resolved");
        assertThat(api.as(ada).get("/api/v1/conversations/" + wheel + "/messages").body())
                .contains("still limps", "Written on the customer’s own page");
        assertThat(reopen(wheel, "Once more").status()).isEqualTo(404);
    }

    @Test
    void what_was_resolved_long_ago_stands_below_what_is_recent() {
        // given
        resolve(wheel);
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update conversation set resolved_at = now() - interval '40 days' where id = :id")
                                .param("id", wheel.value())
                                .update());
        // when
        var page = page();
        // then
        assertThat(page).contains("Nothing is open between us", "<summary>Earlier</summary>");
        assertThat(page.indexOf("A wheel is broken")).isGreaterThan(page.indexOf("Earlier"));
    }

    private String state(ConversationId id) {
        return api.as(ada).get("/api/v1/conversations/" + id).json().path("state").asString();
    }

    private void resolve(ConversationId id) {
        var ended =
                api.as(ada)
                        .patch(
                                "/api/v1/conversations/" + id,
                                "{\"state\": \"resolved\", \"reason\": \"It came\"}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
    }

    private Api.Answer reopen(ConversationId id, String words) {
        return api.anonymous()
                .post(
                        link + "/reopening",
                        "conversation="
                                + id
                                + "&words="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void nothing_of_anybody_else_stands_there_and_nothing_that_was_spam() {
        // given
        cast.conversation(inbox, "What only Noah knows", "Is it a secret?");
        var junk = cast.conversation(inbox, "Buy now", "Cheap!");
        var theirs = customer(junk);
        isSpam(junk);
        // when, then
        assertThat(page()).doesNotContain("What only Noah knows");
        var other = cast.as(ada, () -> links.make(theirs, ada));
        assertThat(api.anonymous().get(other).body()).doesNotContain("Buy now");
    }

    @Test
    void what_she_presses_wakes_who_is_on_duty_once_a_day_and_for_nobody_else() {
        // given
        duty(true);
        var other = cast.conversation(inbox, "Not hers", "Is it?");
        assertThat(page()).contains("This cannot wait", "+49 30 112");
        // when
        assertThat(press(wheel).status()).isEqualTo(302);
        press(wheel);
        settled(wheel);
        press(wheel);
        // then
        assertThat(urgent(wheel)).isEqualTo(1);
        assertThat(api.anonymous().get(link + "?told=urgent").body()).contains("is being told");
        assertThat(press(other).status()).isEqualTo(404);
        assertThat(urgent(other)).isZero();
    }

    private String page() {
        return api.anonymous().get(link).body();
    }

    private Api.Answer press(ConversationId id) {
        return api.anonymous()
                .post(
                        link + "/urgent",
                        "conversation=" + id,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private UUID promise(String words, Instant due) {
        return cast.as(ada, () -> promises.add(wheel, words, due, BERLIN, ada)).value();
    }

    private void enter(CardField field, String value) {
        cast.as(ada, () -> cards.change(mia, Map.of(field, Optional.of(value)), Source.SAID));
    }

    private CustomerId customer(ConversationId id) {
        return cast.as(ada, () -> conversations.find(id)).customer();
    }

    private void isSpam(ConversationId spam) {
        var path = "/api/v1/conversations/" + spam;
        assertThat(api.as(ada).patch(path, "{\"state\": \"spam\"}").status()).isEqualTo(200);
    }

    private void duty(boolean on) {
        var keeper = cast.member("Kai Olsen", Role.ADMINISTRATOR);
        cast.as(
                keeper,
                () -> {
                    var line = on ? "+49 30 112" : "";
                    reachable.keep(new DutySettings(on, line, "", List.of(), 15, ""), keeper);
                    return on;
                });
    }

    private void settled(ConversationId id) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update urgent set state = 'false', taken_at = now() where conversation = :id")
                                .param("id", id.value())
                                .update());
    }

    private int urgent(ConversationId id) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select count(*) from urgent where conversation = :id")
                                .param("id", id.value())
                                .query(Integer.class)
                                .single());
    }
}
