package heed.canned;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What came of canned replies, in numbers. */
@DeskTest
class CannedUsesPageTest {

    private static final String TEXT =
            "Dear Mia,\n\nyour parcel left us this morning and arrives on Friday.\n\nKind regards\nAda";

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired ConversationStates states;
    @Autowired CannedUses uses;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private Browser hers;
    private CannedId canned;

    @BeforeEach
    void the_team_has_one() {
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        hers = Browser.at(port).signedIn(ada.email());
        var json =
                "{\"name\": \"On its way\", \"team\": \"%s\", \"texts\": {\"en\": %s}}"
                        .formatted(
                                team.id(),
                                tools.jackson.databind.json.JsonMapper.shared()
                                        .writeValueAsString(TEXT));
        canned =
                CannedId.of(
                        api.as(tom)
                                .post("/api/v1/canned-replies", json)
                                .json()
                                .path("id")
                                .asString());
    }

    @Test
    void sent_as_it_was_it_counts_and_so_does_that_the_customer_wrote_again() throws Exception {
        // given
        var id = conversation();
        put(id);
        // when
        assertThat(send(id, TEXT)).isEqualTo(302);
        // then
        var figure = figure();
        assertThat(figure.sent()).isEqualTo(1);
        assertThat(figure.changed()).isZero();
        assertThat(figure.cameBack()).isZero();
        // when
        cast.as(
                ada,
                () -> {
                    states.resolve(id, "It is on its way", ada);
                    return true;
                });
        cast.receive(id, Cast.unique("mia") + "@example.org", "It is not here.");
        cast.receive(id, Cast.unique("mia") + "@example.org", "Still not.");
        // then: once, whatever they write
        assertThat(figure().cameBack()).isEqualTo(1);
        assertThat(figure().reopened()).isEqualTo(1);
        assertThat(hers.get("/settings/canned-replies").body()).contains("1, 1 reopened");
    }

    @Test
    void what_was_changed_and_what_was_taken_out_is_told_apart() throws Exception {
        // given
        var changed = conversation();
        put(changed);
        send(
                changed,
                TEXT.replace(
                        "this morning and arrives on Friday",
                        "yesterday, with the blue label that you wanted on it"));
        var taken = conversation();
        put(taken);
        send(
                taken,
                "Dear Mia,\n\nI asked the carrier: it stands in Ulm and comes on Monday.\n\nBest wishes");
        // when
        var figure = figure();
        // then
        assertThat(figure.put()).isEqualTo(2);
        assertThat(figure.sent()).isEqualTo(1);
        assertThat(figure.changed()).isBetween(0.2, 0.8);
    }

    @Test
    void what_the_team_sends_most_is_offered_first() throws Exception {
        // given
        api.as(tom)
                .post(
                        "/api/v1/canned-replies",
                        "{\"name\": \"Aaa, never sent\", \"team\": \"%s\", \"texts\": {\"en\": \"Hi\"}}"
                                .formatted(team.id()));
        var id = conversation();
        var at = "/conversations/" + id + "/canned-replies?q=";
        var before = hers.get(at).body();
        assertThat(before.indexOf("Aaa, never sent")).isBetween(0, before.indexOf("On its way"));
        // when
        put(id);
        send(id, TEXT);
        // then
        var after = hers.get(at).body();
        assertThat(after.indexOf("On its way")).isBetween(0, after.indexOf("Aaa, never sent"));
    }

    @Test
    void the_numbers_of_a_team_are_not_told_to_another() throws Exception {
        // given
        var id = conversation();
        put(id);
        send(id, TEXT);
        var noor = cast.ada(cast.team());
        // when, then
        assertThat(cast.as(noor, () -> uses.figures()).get(canned)).isNull();
        assertThat(cast.as(tom, () -> uses.figures()).get(canned)).isNotNull();
    }

    private CannedFigure figure() {
        return cast.as(tom, () -> uses.figures()).getOrDefault(canned, CannedFigure.NONE);
    }

    private ConversationId conversation() {
        return cast.conversation(
                cast.inbox(team),
                "Parcel",
                "Hello, has my parcel left this morning? Does it arrive on Friday?\n\nMia");
    }

    private void put(ConversationId id) throws Exception {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                hers.request("/conversations/" + id + "/canned-replies")
                                        .header("Accept", "application/json")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "canned=" + canned))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private int send(ConversationId id, String text) {
        return hers.post(
                        "/conversations/" + id + "/replies",
                        Map.of(
                                "mode",
                                "reply",
                                "key",
                                Cast.unique("key"),
                                "when",
                                "now",
                                "text",
                                text,
                                "deed",
                                "send"))
                .statusCode();
    }
}
