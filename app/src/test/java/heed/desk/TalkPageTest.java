package heed.desk;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.audit.Readings;
import heed.channel.mail.MailRoom;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class TalkPageTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Readings readings;
    @Autowired MailRoom room;
    @LocalServerPort int port;

    @Test
    void a_conversation_opens_beside_its_list_and_the_reading_is_noted() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var id =
                cast.conversation(
                        cast.inbox(team), "Parcel <b>", "Where is it? See www.example.org.");
        // when
        var answer = browser(ada.email()).get("/conversations/" + number(id));
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "id=\"nav\"",
                        "id=\"list\"",
                        "id=\"talk-head\"",
                        "id=\"thread\"",
                        "id=\"composer\"")
                .contains("Mia Brandt", "Parcel &lt;b", "Where is it?")
                .contains("<a href=\"https://www.example.org\"");
        assertThat(cast.as(ada, () -> readings.of(id, null, 10)))
                .extracting(one -> one.personName() + " " + one.subject() + " " + one.way())
                .containsExactly("Ada Okoye conversation page");
    }

    @Test
    void what_others_said_since_somebody_was_here_is_marked() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var ada = browser(cast.ada(team).email());
        var first = ada.get("/conversations/" + number(id));
        // when
        browser(tom.email())
                .post("/conversations/" + id + "/notes", Map.of("text", "Bin 15.", "key", "k-1"));
        var again = ada.get("/conversations/" + number(id));
        var third = ada.get("/conversations/" + number(id));
        // then
        assertThat(first.body()).doesNotContain("New since");
        assertThat(again.body()).containsSubsequence("Where is it?", "New since", "Bin 15.");
        assertThat(third.body()).doesNotContain("New since");
    }

    @Test
    void a_mail_without_a_name_is_shown_under_the_name_that_its_writer_is_known_by() {
        // given
        var team = cast.team();
        var inbox = cast.inbox(team);
        var mia = Cast.unique("mia") + "@example.org";
        var id = Cast.unique("first") + "@example.org";
        var first = room.post(inbox, aLetter().id(id).from("Mia Brandt <" + mia + ">"));
        // when
        room.post(inbox, aLetter().inReplyTo(id).from(mia));
        // then
        var her = browser(cast.ada(team).email());
        var page = her.get("/conversations/" + number(first.conversation())).body();
        assertThat(page)
                .containsPattern("(?s)" + mia + "\">Mia Brandt<.*" + mia + "\">Mia Brandt<");
    }

    @Test
    void a_composer_says_when_nothing_leaves_from_its_inbox() {
        // given
        var team = cast.team();
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when
        var page = browser(cast.ada(team).email()).get("/conversations/" + number(id));
        // then
        assertThat(page.body()).contains("No mail leaves from this inbox yet.");
    }

    @Test
    void htmx_gets_the_pane_and_an_id_leads_to_the_number() {
        // given
        var team = cast.team();
        var ada = browser(cast.ada(team).email());
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when
        var part = ada.part("/conversations/" + number(id) + "?in=mine");
        var byId = ada.get("/conversations/" + id);
        // then
        assertThat(part.body()).contains("id=\"talk\"").doesNotContain("<html", "id=\"nav\"");
        assertThat(byId.statusCode()).isEqualTo(302);
        assertThat(byId.headers().firstValue("Location").orElseThrow())
                .contains("/conversations/" + number(id));
    }

    @Test
    void whatever_belongs_to_another_team_answers_as_if_there_were_nothing() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Secret", "Not for Ada.");
        var ada = browser(cast.ada(cast.team()).email());
        var at = "/conversations/" + id;
        // when, then
        for (var path : List.of("/conversations/" + number(id), at)) {
            assertNothing(ada.get(path));
            assertNothing(ada.part(path));
        }
        for (var kind :
                List.of(
                        "ownership",
                        "next-step",
                        "snooze",
                        "tags",
                        "merge",
                        "links",
                        "readings",
                        "signature")) {
            assertNothing(ada.get(at + "/" + kind));
        }
        for (var deed :
                List.of(
                        "ownership",
                        "next-step",
                        "snooze",
                        "tags",
                        "resolution",
                        "spam",
                        "links")) {
            assertNothing(
                    ada.post(
                            at + "/" + deed,
                            Map.of(
                                    "to",
                                    "me",
                                    "step",
                                    "Spy",
                                    "when",
                                    "tomorrow",
                                    "tags",
                                    "spy",
                                    "other",
                                    "1001")));
        }
        assertNothing(ada.post(at + "/presence", Map.of()));
        assertNothing(ada.json(at + "/draft"));
        assertNothing(
                ada.post(at + "/replies", Map.of("key", "k", "text", "Hello", "mode", "reply")));
        assertNothing(ada.post(at + "/notes", Map.of("key", "k", "text", "Hello", "mode", "note")));
        assertThat(ada.get(at + "/attachments").body()).doesNotContain("Secret");
        assertThat(cast.as(Cast.JOB, () -> conversations.find(id)).tags()).isEmpty();
    }

    @Test
    void a_lead_is_asked_why_whether_it_exists_or_not() {
        // given
        var id = cast.conversation(cast.inbox(cast.team()), "Secret", "Not for Tom.");
        var tom = browser(cast.tom(cast.team()).email());
        // when
        var hidden = tom.get("/conversations/" + number(id));
        var missing = tom.get("/conversations/999999999");
        // then
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(String.valueOf(number(id)), "N"))
                .isEqualTo(missing.body().replace("999999999", "N"));
        // when
        var asked =
                tom.post(
                        "/conversations/" + number(id) + "/reading",
                        Map.of("reason", "Mia called me about this"));
        // then
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(tom.get("/conversations/" + number(id)).body())
                .contains("Not for Tom.", "You may read this.")
                .doesNotContain("id=\"composer\"");
    }

    @Test
    void every_action_of_the_head_does_what_it_says() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var her = browser(ada.email());
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var at = "/conversations/" + id;
        // when
        her.post(at + "/ownership", Map.of("to", "me"));
        her.post(at + "/next-step", Map.of("step", "Ask the carrier", "when", "tomorrow"));
        her.post(
                at + "/tags",
                Map.of("tags", "Warranty, parcel", "priority", "high", "subject", "Lost parcel"));
        her.post(at + "/snooze", Map.of("when", "monday"));
        // then
        var then = cast.as(ada, () -> conversations.find(id));
        assertThat(then.owner()).isEqualTo(ada.person());
        assertThat(then.nextStep()).isNotNull();
        assertThat(then.nextStep().text()).isEqualTo("Ask the carrier");
        assertThat(then.tags()).containsExactly("warranty", "parcel");
        assertThat(then.priority().word()).isEqualTo("high");
        assertThat(then.subject()).isEqualTo("Lost parcel");
        assertThat(then.snoozedUntil()).isNotNull();
        // when
        var resolved = her.postPart(at + "/resolution", Map.of("reason", "It came"));
        // then
        assertThat(resolved.body())
                .contains("id=\"talk-head\"", "Reopen", "Undo")
                .doesNotContain("<html");
        assertThat(state(id)).isEqualTo(State.RESOLVED);
        her.post(at + "/next-step", Map.of("step", "Look again", "when", "tomorrow"));
        assertThat(state(id)).isEqualTo(State.OPEN);
        her.post(at + "/spam", Map.of());
        assertThat(state(id)).isEqualTo(State.SPAM);
        her.delete(at + "/spam");
        assertThat(state(id)).isEqualTo(State.OPEN);
    }

    @Test
    void a_form_that_is_refused_comes_back_with_a_sentence_and_keeps_the_page() {
        // given
        var team = cast.team();
        var her = browser(cast.ada(team).email());
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when
        var answer =
                her.postPart(
                        "/conversations/" + id + "/next-step",
                        Map.of("step", " ", "when", "tomorrow"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#talk-sheet");
        assertThat(answer.body()).contains("Say what comes next");
    }

    @Test
    void what_is_handed_to_another_team_is_left_for_the_list() {
        // given
        var team = cast.team();
        var other = cast.team();
        var her = browser(cast.ada(team).email());
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when
        var answer =
                her.postPart(
                        "/conversations/" + id + "/ownership", Map.of("to", "team:" + other.id()));
        // then
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/lists/needed");
        assertNothing(her.get("/conversations/" + number(id)));
    }

    @Test
    void sheets_work_as_pages_and_as_parts() {
        // given
        var team = cast.team();
        var her = browser(cast.member("Ada Okoye", Role.LEAD, team, cast.team()).email());
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when, then
        for (var kind :
                List.of(
                        "ownership",
                        "next-step",
                        "snooze",
                        "tags",
                        "merge",
                        "links",
                        "readings",
                        "signature")) {
            var path = "/conversations/" + id + "/" + kind + "?in=mine";
            assertThat(her.get(path).body()).as(kind).contains("<html", "Back to the conversation");
            assertThat(her.part(path).body()).as(kind).contains("<dialog").doesNotContain("<html");
        }
    }

    @Test
    void merging_shows_what_it_will_look_like_and_can_be_undone() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var his = browser(tom.email());
        var inbox = cast.inbox(team);
        var target = cast.conversation(inbox, "Parcel", "Where is it?");
        var source = cast.conversation(inbox, "Parcel again", "Still nothing.");
        var at = "/conversations/" + target + "/merge";
        // when
        var preview = his.part(at + "?other=%23" + number(source) + "&into=this");
        // then
        assertThat(preview.body()).contains("Where is it?", "Still nothing.", "name=\"confirmed\"");
        // when
        var refused = his.postPart(at, Map.of("other", "" + number(source)));
        var merged = his.post(at, Map.of("other", "" + number(source), "confirmed", "true"));
        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(merged.statusCode()).isEqualTo(302);
        assertThat(
                        his.get("/conversations/" + number(source))
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .contains("/conversations/" + number(target));
        assertThat(his.get("/conversations/" + number(target)).body())
                .contains("Still nothing.", "Together with #" + number(source));
        // when
        his.post("/conversations/" + source + "/merge/undo", Map.of("from", target.toString()));
        // then
        assertThat(state(source)).isEqualTo(State.OPEN);
    }

    @Test
    void whoever_is_there_is_shown_to_others_and_not_to_themselves() {
        // given
        var team = cast.team();
        var ada = browser(cast.ada(team).email());
        var tom = browser(cast.tom(team).email());
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        // when
        tom.post("/conversations/" + id + "/presence", Map.of("writing", "true"));
        // then
        assertThat(ada.part("/conversations/" + id + "/presence").body())
                .contains("Tom Reyes is writing");
        assertThat(tom.part("/conversations/" + id + "/presence").body())
                .doesNotContain("Tom Reyes");
        // when
        tom.delete("/conversations/" + id + "/presence");
        // then
        assertThat(ada.part("/conversations/" + id + "/presence").body())
                .doesNotContain("Tom Reyes");
    }

    private Browser browser(String email) {
        return Browser.at(port).signedIn(email);
    }

    private long number(ConversationId id) {
        return cast.as(Cast.JOB, () -> conversations.find(id)).number();
    }

    private State state(ConversationId id) {
        return cast.as(Cast.JOB, () -> conversations.find(id)).state();
    }

    private static void assertNothing(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Secret", "Not for Ada");
    }
}
