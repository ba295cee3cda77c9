package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.Outcome;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.message.NewReply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A workshop for espresso machines has solved a dozen matters. New ones come in. */
@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimilarPageTest {

    private static final List<List<String>> SOLVED =
            List.of(
                    List.of(
                            "Grinder stalls",
                            "The grinder of my Barista Duo stalls with oily beans. Can I dismantle the burrs myself?"),
                    List.of(
                            "Descaling lamp",
                            "The descaling lamp keeps blinking although I descaled it twice. What resets it?"),
                    List.of(
                            "Portafilter leaks",
                            "Water drips from the portafilter gasket under pressure. Which gasket fits the 58 mm group?"),
                    List.of(
                            "Milchschäumer",
                            "Der Milchschäumer wird nicht mehr heiß. Gibt es das Heizelement als Ersatzteil?"),
                    List.of(
                            "Invoice to the company",
                            "Please reissue the invoice with our VAT number, the accountant refuses it as it is."),
                    List.of(
                            "Subscription of beans",
                            "Can I pause the bean subscription over the summer holidays?"));

    @Autowired Cast cast;
    @Autowired Messages messages;
    @Autowired Correspondence correspondence;
    @Autowired ConversationStates states;
    @Autowired Conversations conversations;
    @Autowired Api api;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Inbox inbox;

    @BeforeAll
    void a_workshop_has_solved_some() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        for (var one : SOLVED) {
            solved(one.get(0), one.get(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "My grinder stalled again and the burrs smell of oily beans,Grinder stalls",
        "The lamp for descaling is still blinking after I had descaled it,Descaling lamp",
        "A gasket is dripping at the portafilter,Portafilter leaks",
        "Mein Milchschäumer bleibt kalt. Ist das Heizelement kaputt?,Milchschäumer",
        "Our accountant needs the VAT number on the invoice,Invoice to the company",
        "Is it possible to pause my subscription for beans during holidays?,Subscription of beans"
    })
    void the_same_matter_is_found_in_other_words(String asked, String solved) {
        assertThat(beside(asked)).contains(solved);
    }

    @ParameterizedTest
    @CsvSource({
        "When do you open on Saturday?",
        "Do you also repair toasters of other makers?",
        "The parcel never came and nobody answers the telephone",
        "I would like to visit the showroom with my children next week",
        "Thank you so much for the lovely machine"
    })
    void another_matter_finds_nothing(String asked) {
        assertThat(beside(asked)).isBlank();
    }

    @Test
    void our_answer_and_what_was_asked_next_are_told() {
        // given
        var before = solved("Steam wand", "The steam wand whistles shrilly. How do I clean it?");
        // when
        var told = beside("Since Monday the steam wand whistles, why?");
        // then
        assertThat(told)
                .contains(
                        "Steam wand",
                        "#" + number(before),
                        "We have sent what it takes, with a sheet",
                        "answered by Ada Okoye",
                        "Anything else?",
                        "How long does the spare part last?")
                .doesNotContain("Hello Mia");
    }

    @Test
    void programs_are_told_the_same() {
        var before = solved("Steam wand", "The steam wand whistles shrilly. How do I clean it?");
        var now = cast.conversation(inbox, "Wand", "The steam wand whistles, why?");
        // when
        var told = api.as(ada).get("/api/v1/conversations/" + now + "/similar").json();
        // then
        assertThat(told.path("items").path(0).path("id").asString()).isEqualTo(before.toString());
        assertThat(told.path("askedNext").path(0).path("words").asString())
                .isEqualTo("How long does the spare part last?");
    }

    @Test
    void what_another_team_solved_is_not_told() {
        // given
        var team = cast.team();
        var elsewhere = cast.inbox(team);
        var stranger = cast.ada(team);
        // when
        var own = cast.conversation(elsewhere, "Grinder", SOLVED.getFirst().get(1));
        // then
        assertThat(Browser.at(port).signedIn(stranger.email()).get(similar(own)).body()).isBlank();
        assertThat(beside(SOLVED.getFirst().get(1))).contains("Grinder stalls");
    }

    private String beside(String asked) {
        var id = cast.conversation(inbox, "A question", asked);
        return Browser.at(port).signedIn(ada.email()).get(similar(id)).body();
    }

    private static String similar(ConversationId id) {
        return "/conversations/" + id + "/similar";
    }

    private long number(ConversationId id) {
        return cast.as(ada, () -> conversations.find(id)).number();
    }

    /** Asked, answered, asked something else, answered, resolved. */
    private ConversationId solved(String subject, String text) {
        var at = Instant.now().minusSeconds(9_000);
        var id = cast.conversation(inbox, subject, text, at);
        reply(id, at.plusSeconds(600));
        var mia = cast.as(ada, () -> conversations.find(id)).customerAddress();
        cast.receive(id, mia, "How long does the spare part last?");
        reply(id, Instant.now());
        cast.as(
                ada,
                () -> {
                    states.resolve(id, Outcome.SOLVED, "On the phone", ada);
                    return true;
                });
        return id;
    }

    private void reply(ConversationId id, Instant at) {
        cast.as(
                ada,
                () -> {
                    messages.remember(
                            new NewReply(
                                    id,
                                    inbox.id(),
                                    at,
                                    ada.person(),
                                    ada.name(),
                                    inbox.address(),
                                    List.of("mia@example.org"),
                                    List.of(),
                                    "Re: it",
                                    "Hello Mia,\n\nWe have sent what it takes, with a sheet that shows how it is put in.\n\nAda",
                                    null,
                                    Cast.unique("reply") + "@example.org",
                                    null,
                                    List.of(),
                                    false,
                                    at,
                                    null,
                                    false,
                                    List.of()));
                    correspondence.answered(id, ada.person(), "Sent.", null, at);
                    return true;
                });
    }
}
