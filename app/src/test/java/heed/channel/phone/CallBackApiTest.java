package heed.channel.phone;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.Source;
import heed.inbox.Inbox;
import heed.promise.Promise;
import heed.promise.PromiseId;
import heed.promise.PromiseState;
import heed.promise.Promises;
import heed.web.CustomerTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call at a time that the customer chose is promised once, and kept by the call. */
@DeskTest
class CallBackApiTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Promises promises;
    @Autowired Cards cards;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private ConversationId conversation;

    @BeforeEach
    void mia_wants_to_talk() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        conversation = cast.conversation(inbox, "Wheel", "Can you call me?");
    }

    @Test
    void it_is_a_promise_that_is_kept_by_a_call() {
        // given
        var at = free().getFirst();
        // when
        var booked = book(conversation, at);
        // then
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(free()).doesNotContain(at);
        assertThat(promise().due().toString()).isEqualTo(booked.json().path("until").asString());
        // when
        api.as(ada)
                .post(
                        "/api/v1/conversations/" + conversation + "/calls",
                        "{\"direction\": \"out\", \"answered\": false}");
        assertThat(promise().state()).as("nobody answered").isEqualTo(PromiseState.OPEN);
        api.as(ada)
                .post(
                        "/api/v1/conversations/" + conversation + "/calls",
                        "{\"direction\": \"out\", \"seconds\": 60, \"summary\": \"All is said.\"}");
        // then
        assertThat(promise().state()).isEqualTo(PromiseState.KEPT);
        assertThat(states()).containsExactly("called");
    }

    @Test
    void nobody_is_promised_a_time_twice_however_many_ask_at_once() throws Exception {
        // given
        var tom = cast.tom(team);
        api.as(tom)
                .call("PUT", "/api/v1/teams/" + team.id() + "/call-back-seats", "{\"seats\": 3}");
        var at = free().getFirst();
        List<Callable<Integer>> asks =
                IntStream.range(0, 12)
                        .mapToObj(i -> cast.conversation(inbox, "Call " + i, "Can you call me?"))
                        .map(one -> (Callable<Integer>) () -> book(one, at).status())
                        .toList();
        // when
        int taken = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(asks)) {
                taken += answer.get() == 201 ? 1 : 0;
            }
        }
        // then
        assertThat(taken).isEqualTo(3);
        assertThat(free()).doesNotContain(at);
    }

    @Test
    void the_customer_chooses_moves_and_cancels_by_a_link() {
        // given
        var link = link();
        var times = free();
        assertThat(api.anonymous().get(link).body()).contains("When shall we call you?");
        // when
        var chosen = form(link, "number=%2B4930901820&at=" + encoded(times.get(0)));
        // then
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(302);
        assertThat(api.anonymous().get(link).body()).contains("We call you");
        assertThat(promise().owner()).isEqualTo(ada.person());
        // when
        form(link, "at=" + encoded(times.get(1)));
        assertThat(free()).contains(times.get(0)).doesNotContain(times.get(1));
        form(link, "deed=cancel");
        // then
        assertThat(free()).contains(times.get(1));
        assertThat(states()).containsExactly("cancelled", "moved");
        assertThat(promise().state()).isEqualTo(PromiseState.WITHDRAWN);
    }

    @Test
    void it_speaks_the_customers_language_and_tells_their_time() {
        // given
        var customer = cast.as(ada, () -> conversations.find(conversation)).customer();
        var said =
                Map.of(
                        CardField.LANGUAGE, Optional.of("de-AT"),
                        CardField.ZONE, Optional.of("America/New_York"));
        cast.as(ada, () -> cards.change(customer, said, Source.SAID));
        var link = link();
        // when
        var page = api.anonymous().get(link).body();
        // then
        assertThat(page)
                .contains("lang=\"de\"", "Wann sollen wir Sie anrufen?", "America/New York")
                .doesNotContain("When shall", "Choose");
        assertThat(form(link, "number=none&at=" + encoded(free().getFirst())).body())
                .contains("Das ist keine Telefonnummer");
    }

    @Test
    void every_language_has_every_text() {
        assertThat(CustomerTexts.LANGUAGES)
                .allSatisfy(language ->
                        assertThat(CallBackTexts.TEXTS.keys(language))
                                .isEqualTo(CallBackTexts.TEXTS.keys("en")));
    }

    @Test
    void links_that_were_ended_open_nothing_and_later_ones_do() {
        // given
        var link = link();
        assertThat(api.anonymous().get(link).status()).isEqualTo(200);
        // when
        var ended =
                api.browser(ada)
                        .post(
                                "/conversations/" + conversation + "/call-back-link/ending",
                                "in=",
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        // then
        assertThat(ended.status()).as(ended.body()).isEqualTo(302);
        assertThat(api.anonymous().get(link).status()).isEqualTo(404);
        assertThat(form(link, "deed=cancel").status()).isEqualTo(404);
        assertThat(api.anonymous().get(link()).status()).isEqualTo(200);
    }

    @Test
    void a_link_opens_nothing_once_it_is_resolved_or_spam() {
        for (var end : List.of("resolve", "spam")) {
            // given
            conversation = cast.conversation(inbox, "Wheel", "Thank you, all is fine.");
            var link = link();
            // when
            cast.as(
                    ada,
                    () -> {
                        if (end.equals("spam")) {
                            states.markSpam(conversation, ada);
                        } else {
                            states.resolve(conversation, "Said by telephone", ada);
                        }
                        return true;
                    });
            // then
            assertThat(api.anonymous().get(link).status()).as(end).isEqualTo(404);
        }
    }

    @Test
    void a_program_ends_links_and_others_cannot() {
        // given
        var link = link();
        var path = "/api/v1/conversations/" + conversation + "/call-back-link";
        // when, then
        assertThat(api.as(cast.ada(cast.team())).call("DELETE", path, "").status()).isEqualTo(404);
        assertThat(api.anonymous().get(link).status()).isEqualTo(200);
        assertThat(api.as(ada).call("DELETE", path, "").status()).isEqualTo(204);
        assertThat(api.anonymous().get(link).status()).isEqualTo(404);
    }

    private String link() {
        return api.as(ada)
                .post("/api/v1/conversations/" + conversation + "/call-back-link", "")
                .json()
                .path("path")
                .asString();
    }

    @Test
    void what_was_missed_is_promised_anew_when_it_is_moved() {
        // given
        var times = free();
        var booked = book(conversation, times.get(0)).json();
        missed(booked.path("promise").asString());
        // when
        var path = "/api/v1/call-backs/" + booked.path("id").asString();
        var moved = api.as(ada).patch(path, "{\"at\": \"%s\"}".formatted(times.get(1)));
        // then
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(promise().state()).isEqualTo(PromiseState.OPEN);
        assertThat(promise().due().toString()).isEqualTo(moved.json().path("until").asString());
        // when it is moved once more
        var again = "/api/v1/call-backs/" + moved.json().path("id").asString();
        var first = promise().text();
        api.as(ada).patch(again, "{\"at\": \"%s\"}".formatted(times.getLast()));
        // then
        assertThat(promise().text()).startsWith("We call you back on").isNotEqualTo(first);
    }

    /** As the sweep finds it when nobody has called. */
    private void missed(String promise) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        update promise
                                           set state = 'broken', due_at = now() - interval '1 hour', broken_at = now()
                                         where id = cast(:id as uuid)
                                        """)
                                .param("id", promise)
                                .update());
    }

    @Test
    void a_call_settles_what_was_booked_before_the_conversations_became_one() {
        // given
        var other = cast.conversation(inbox, "Wheel again", "Can you call me?");
        book(other, free().getFirst());
        var merged =
                api.as(ada)
                        .post(
                                "/api/v1/conversations/" + other + "/merge",
                                "{\"into\": \"%s\", \"confirmed\": true}".formatted(conversation));
        assertThat(merged.status()).as(merged.body()).isLessThan(300);
        // when
        api.as(ada)
                .post(
                        "/api/v1/conversations/" + conversation + "/calls",
                        "{\"direction\": \"out\", \"seconds\": 60, \"summary\": \"All is said.\"}");
        // then
        assertThat(states()).containsExactly("called");
        assertThat(promise().state()).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void a_time_beyond_all_calendars_is_none_of_ours() {
        // given
        var link =
                api.as(ada)
                        .post("/api/v1/conversations/" + conversation + "/call-back-link", "")
                        .json()
                        .path("path")
                        .asString();
        // when
        var answer =
                form(link, "number=%2B4930901820&at=" + encoded("+1000000000-12-31T23:59:59Z"));
        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("not free any more");
    }

    @Test
    void who_moves_it_again_and_again_waits_an_hour() {
        // given
        var link =
                api.as(ada)
                        .post("/api/v1/conversations/" + conversation + "/call-back-link", "")
                        .json()
                        .path("path")
                        .asString();
        var times = free();
        // when
        var statuses =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                form(link, "number=%2B4930901820&at=" + encoded(times.get(i % 2)))
                                        .status())
                        .toList();
        // then
        assertThat(statuses).startsWith(302).endsWith(429);
        assertThat(states()).hasSize(10);
    }

    @Test
    void a_link_that_is_not_ours_opens_nothing() {
        // given
        var link =
                api.as(ada)
                        .post("/api/v1/conversations/" + conversation + "/call-back-link", "")
                        .json()
                        .path("path")
                        .asString();
        // when, then
        var last = link.charAt(link.length() - 1) == 'A' ? 'B' : 'A';
        assertThat(api.anonymous().get(link.substring(0, link.length() - 1) + last).status())
                .isEqualTo(404);
        assertThat(api.anonymous().get("/call-back/x").status()).isEqualTo(404);
        assertThat(form(link + "A", "deed=cancel").status()).isEqualTo(404);
    }

    @Test
    void a_time_that_was_not_offered_is_not_promised() {
        for (var at : List.of("2020-03-02T09:00:00Z", "2099-03-02T09:00:00Z")) {
            assertThat(book(conversation, at).code()).isEqualTo("time-taken");
        }
        assertThat(book(conversation, free().getFirst().replace(":00Z", ":07Z")).code())
                .isEqualTo("time-taken");
    }

    @Test
    void a_lead_says_on_a_page_how_many_are_called_at_once_and_an_agent_cannot() {
        // given
        var tom = cast.tom(team);
        var path = "/settings/calls/" + team.id();
        var typed = "seats=3&offered=true";
        // when, then
        assertThat(api.browser(ada).get("/settings/calls").body())
                .contains(team.name())
                .doesNotContain("action=\"" + path);
        assertThat(formBy(ada, path, typed).status()).isEqualTo(403);
        assertThat(formBy(tom, path, typed).status()).isEqualTo(302);
        assertThat(api.browser(ada).get("/settings/calls").body())
                .contains("3, offered to every customer");
        assertThat(formBy(tom, path, "seats=51").status()).isEqualTo(422);
    }

    @Test
    void who_changed_how_many_are_called_at_once_is_in_the_log_of_changes() {
        // given
        var tom = cast.tom(team);
        var keeper = cast.member("Kim Park", Role.ADMINISTRATOR, team);
        // when
        formBy(tom, "/settings/calls/" + team.id(), "seats=7&offered=true");
        // then
        assertThat(api.browser(keeper).get("/settings/changes").body())
                .contains(
                        "changed how many are called back:",
                        team.name(),
                        "7",
                        "every customer may ask");
    }

    private Api.Answer formBy(Viewer.Member who, String where, String typed) {
        return api.browser(who)
                .post(where, typed, "Content-Type", "application/x-www-form-urlencoded");
    }

    private Api.Answer form(String where, String typed) {
        return api.anonymous()
                .post(where, typed, "Content-Type", "application/x-www-form-urlencoded");
    }

    private Api.Answer book(ConversationId where, String at) {
        return api.as(ada)
                .post(
                        "/api/v1/conversations/" + where + "/call-backs",
                        "{\"at\": \"%s\", \"number\": \"+4930901820\"}".formatted(at));
    }

    private List<String> free() {
        var items =
                api.as(ada)
                        .get("/api/v1/conversations/" + conversation + "/call-back-times")
                        .json()
                        .path("items");
        return IntStream.range(0, items.size()).mapToObj(i -> items.get(i).asString()).toList();
    }

    private List<String> states() {
        var items =
                api.as(ada)
                        .get("/api/v1/conversations/" + conversation + "/call-backs")
                        .json()
                        .path("items");
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).path("state").asString())
                .toList();
    }

    private Promise promise() {
        var latest =
                api.as(ada)
                        .get("/api/v1/conversations/" + conversation + "/call-backs")
                        .json()
                        .path("items")
                        .get(0);
        var id = PromiseId.of(latest.path("promise").asString());
        return cast.as(ada, () -> promises.find(id));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
