package heed.desk;

import heed.conversation.Conversation;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.promise.Promise;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is, in a line beside the conversation, and the rest one press away.
 *
 * @param style how they like to be answered, in few words; empty when nothing is known
 * @param localTime theirs; null when it is not known
 * @param offers how many corrections wait to be decided
 * @param facts what else is on the card, the name's first
 * @param owed what we promised them and did not do yet
 * @param last their last conversations but the open one
 */
record CustomerBesideView(
        String id,
        String called,
        String style,
        @Nullable String localTime,
        @Nullable String pronouns,
        @Nullable String pronunciation,
        String since,
        int offers,
        List<Fact> facts,
        List<Owed> owed,
        List<Last> last) {

    /** A word of the card. */
    record Fact(String label, String value, String source) {}

    /** A promise; {@code due} is null when no time was named. */
    record Owed(String words, @Nullable String due, String exactly) {

        static Owed of(Promise one, TimeWords words) {
            var due = one.due();
            return new Owed(
                    one.text(),
                    due == null ? null : MarginPromise.due(due, words),
                    due == null ? "" : words.exactly(due));
        }
    }

    /** Another conversation of theirs. */
    record Last(String url, String subject, String when, String state) {}

    static CustomerBesideView of(
            Cards.Look look,
            int offers,
            List<Promise> owed,
            List<Conversation> all,
            long open,
            TimeWords words) {
        var card = look.card();
        return new CustomerBesideView(
                card.customer().toString(),
                CustomerWords.called(card),
                CustomerWords.style(card),
                CustomerWords.localTime(card, words.now()),
                card.value(CardField.PRONOUNS),
                card.value(CardField.PRONUNCIATION),
                "known since " + words.day(look.since()),
                offers,
                card.inOrder().stream()
                        .map(entry ->
                                new Fact(
                                        entry.field().label(),
                                        CustomerWords.value(entry.field(), entry.value()),
                                        CustomerWords.source(entry, words)))
                        .toList(),
                owed.stream().map(one -> Owed.of(one, words)).toList(),
                all.stream()
                        .filter(one -> one.number() != open)
                        .limit(4)
                        .map(one ->
                                new Last(
                                        "/conversations/" + one.number(),
                                        one.subject().isBlank() ? "No subject" : one.subject(),
                                        words.day(one.lastMessageAt()),
                                        one.state().word()))
                        .toList());
    }

    String url() {
        return "/customers/" + id;
    }
}
