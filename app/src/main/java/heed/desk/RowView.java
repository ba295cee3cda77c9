package heed.desk;

import heed.access.Initials;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.web.TimeWords;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list: why it is there, who and what, what was said last.
 *
 * @param used dash of the dial, {@code 68 100}; null for a dial that shows nothing used
 * @param language of the last words, BCP 47; null when it is not known
 * @param asks how many asks are open, in words; empty when none is
 * @param found the words in which a search found it, instead of the last ones
 * @param byCustomer whether the last words are the customer's, who speak in the serif
 */
record RowView(
        ConversationId id,
        long number,
        String url,
        Need need,
        String exactly,
        String who,
        String subject,
        String owner,
        @Nullable String initials,
        String words,
        boolean byCustomer,
        @Nullable String language,
        String asks,
        List<Marking.Piece> found,
        boolean current) {

    static RowView of(
            Conversation of, Place place, TimeWords words, Predicate<Conversation> current) {
        var need = Need.of(of, words);
        return new RowView(
                of.id(),
                of.number(),
                place.conversation(of.number()),
                need,
                words.exactly(need.at()),
                of.customerName(),
                of.subject().isBlank() ? "No subject" : of.subject(),
                of.ownerName() == null ? "Nobody has it yet" : of.ownerName(),
                of.ownerName() == null ? null : Initials.of(of.ownerName()),
                of.excerpt(),
                of.excerptByCustomer(),
                of.excerptByCustomer() ? of.customerLanguage() : null,
                asks(of.openAsks()),
                List.of(),
                current.test(of));
    }

    RowView found(List<Marking.Piece> found, boolean byCustomer) {
        return new RowView(
                id,
                number,
                url,
                need,
                exactly,
                who,
                subject,
                owner,
                initials,
                words,
                byCustomer,
                language,
                asks,
                found,
                current);
    }

    /** {@code 2 open asks}; empty when none is. */
    static String asks(int open) {
        return open == 0 ? "" : open == 1 ? "1 open ask" : open + " open asks";
    }

    @Nullable String used() {
        return need.used() == 0 ? null : need.used() + " 100";
    }
}
