package heed.mailaudit.count;

import static org.assertj.core.api.Assertions.assertThat;

import heed.mail.mime.Mailbox;
import heed.mailaudit.count.TalkFigures.Kept;
import heed.mailaudit.talk.Talk;
import heed.mailaudit.talk.TalkMessage;
import heed.mailaudit.talk.Us;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted of one conversation. Mia writes in, Ada and Tom answer. */
class TalkWalkTest {

    private static final Mailbox MIA = new Mailbox("Mia Brandt", "mia@post.example.org");
    private static final Mailbox ADA = new Mailbox("Ada Okoye", "support@shop.example.org");
    private static final Mailbox TOM = new Mailbox("Tom Reyes", "support@shop.example.org");
    private static final Mailbox SUPPLIER = new Mailbox("Parts", "parts@supplier.example.org");
    private static final Setting SETTING =
            new Setting(
                    "x",
                    new Us(List.of("shop.example.org")),
                    "Mon-Fri 9-17",
                    ZoneId.of("Europe/Berlin"),
                    false,
                    true,
                    3);
    private static final Tools TOOLS = Tools.of(SETTING, Instant.parse("2026-04-01T10:00:00Z"));

    private final List<TalkMessage> messages = new ArrayList<>();

    @Test
    void nights_and_weekends_are_no_waiting() {
        // given
        mia("2026-03-06T15:30:00Z", "Where is my order?"); // Friday, half an hour before closing
        ada("2026-03-09T09:00:00Z", "It left today."); // Monday, two hours after opening
        mia("2026-03-09T10:00:00Z", "Can I change the address?");
        ada("2026-03-09T10:45:00Z", "The address is changed.");
        // when
        TalkFigures figures = figures();
        // then
        assertThat(figures.firstReply).isEqualTo(Duration.ofMinutes(90));
        assertThat(figures.nextReplies).containsExactly(Duration.ofMinutes(45));
    }

    @Test
    void thanks_want_no_answer() {
        // given
        mia("2026-03-02T09:00:00Z", "Where is my order?");
        ada("2026-03-02T10:00:00Z", "It left today.");
        mia("2026-03-02T11:00:00Z", "Thank you very much, that was quick!");
        // when
        TalkFigures figures = figures();
        // then
        assertThat(figures.dropped).isNull();
        assertThat(figures.thanks).isEqualTo(1);
    }

    @Test
    void a_question_at_the_end_was_dropped_once_two_working_days_have_passed() {
        // given
        mia("2026-03-02T09:00:00Z", "Where is my order?");
        ada("2026-03-02T10:00:00Z", "It left today.");
        mia("2026-03-30T11:00:00Z", "It is still not here. Can you check?");
        // when, then
        assertThat(figures(Instant.parse("2026-04-01T10:00:00Z")).dropped).isNull();
        assertThat(figures(Instant.parse("2026-04-01T16:00:00Z")).dropped).isNotNull();
    }

    @Test
    void a_question_in_a_language_without_formulas_is_a_question_still() {
        // given
        mia("2026-03-02T09:00:00Z", "Dzień dobry, gdzie jest moja paczka?");
        // when, then
        assertThat(figures().dropped).isNotNull();
    }

    @Test
    void a_promise_of_word_wants_word_by_its_time() {
        assertThat(promise("I will write to you again by Friday.", "2026-03-05T10:00:00Z"))
                .isEqualTo(Kept.KEPT);
        assertThat(promise("I will write to you again by Friday.", "2026-03-09T10:00:00Z"))
                .isEqualTo(Kept.LATE);
        assertThat(promise("I will write to you again by Friday.", null)).isEqualTo(Kept.SILENT);
    }

    @Test
    void a_deed_is_taken_as_done_unless_the_customer_asks_for_it_later() {
        assertThat(promise("You will have the new clamp by Friday.", null)).isEqualTo(Kept.QUIET);
        mia("2026-03-10T10:00:00Z", "Where is the clamp?");
        assertThat(figures().promises).containsExactly(Kept.SILENT);
    }

    @Test
    void what_waits_for_the_customer_or_is_not_due_yet_is_not_counted_as_broken() {
        assertThat(
                        promises(
                                "Once you send me the receipt, I will write to you within one working day."))
                .isEmpty();
        messages.clear();
        mia("2026-04-01T08:00:00Z", "Where is my order?");
        ada("2026-04-01T08:30:00Z", "I will write to you by Friday.");
        assertThat(figures().promises).containsExactly(Kept.PENDING);
    }

    @Test
    void what_goes_to_somebody_else_is_no_reply() {
        // given
        mia("2026-03-02T09:00:00Z", "The clamp broke. Can you send one?");
        messages.add(
                message(
                        ADA,
                        List.of(SUPPLIER),
                        "2026-03-02T10:00:00Z",
                        "Calm down and send us a clamp."));
        ada("2026-03-02T12:00:00Z", "A clamp leaves today.");
        // when
        TalkFigures figures = figures();
        // then
        assertThat(figures.passedOn).isEqualTo(1);
        assertThat(figures.replies).hasSize(1);
        assertThat(figures.firstReply).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void another_of_us_who_goes_on_is_a_change_of_hands() {
        // given
        mia("2026-03-02T09:00:00Z", "Where is my order?");
        ada("2026-03-02T10:00:00Z", "It left today.");
        messages.add(message(TOM, List.of(MIA), "2026-03-03T10:00:00Z", "It arrived, I see."));
        // when, then
        assertThat(figures().handOffs).isEqualTo(1);
    }

    @Test
    void each_reply_is_read_with_what_was_known_then() {
        // given
        mia("2026-03-02T09:00:00Z", "Where is my order?");
        ada("2026-03-02T10:00:00Z", "Hello Ms Lund, it left today.");
        mia("2026-03-02T11:00:00Z", "Thanks. By the way, I am Ms Lund now.");
        // when
        TalkFigures figures = figures();
        // then
        assertThat(figures.replies.getFirst().found())
                .extracting(TalkFigures.Found::check)
                .contains("wrong-name");
    }

    @Test
    void a_conversation_of_hundreds_of_messages_takes_time_in_proportion() {
        // given
        for (int number = 0; number < 300; number++) {
            Instant at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * number);
            messages.add(
                    message(
                            number % 2 == 0 ? MIA : ADA,
                            List.of(MIA),
                            at.toString(),
                            "Is it number " + number + "? Yes, it is number " + number + "."));
        }
        // when, then
        assertThat(figures().replies).hasSize(150);
    }

    private Kept promise(String sentence, String next) {
        messages.clear();
        mia("2026-03-02T09:00:00Z", "Where is my order?");
        ada("2026-03-02T10:00:00Z", sentence);
        if (next != null) ada(next, "Here is what I found out.");
        return figures().promises.getFirst();
    }

    private List<Kept> promises(String sentence) {
        mia("2026-03-02T09:00:00Z", "Where is my order?");
        ada("2026-03-02T10:00:00Z", sentence);
        return figures().promises;
    }

    private void mia(String at, String text) {
        messages.add(message(MIA, List.of(MIA), at, text));
    }

    private void ada(String at, String text) {
        messages.add(message(ADA, List.of(MIA), at, text));
    }

    private static TalkMessage message(
            Mailbox writer, List<Mailbox> outsiders, String at, String text) {
        return new TalkMessage(
                writer == MIA, writer, outsiders, Instant.parse(at), "Order", null, text, null);
    }

    private TalkFigures figures() {
        return TalkWalk.figures(TOOLS, 0, new Talk(messages));
    }

    private TalkFigures figures(Instant end) {
        return TalkWalk.figures(Tools.of(SETTING, end), 0, new Talk(messages));
    }
}
