package heed.desk;

import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.web.Cursor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are wanted.
 *
 * @param after where the stretch before ended; null for the beginning
 * @param limit how many rows at most
 * @param current which of them is open beside the list
 */
record Stretch(@Nullable Cursor after, int limit, Predicate<Conversation> current) {

    static final int ROWS = 50;
    private static final int MOST_ROWS = 500;

    static final Stretch FIRST = new Stretch(null, ROWS, one -> false);

    static Stretch beside(@Nullable ConversationId open) {
        return new Stretch(null, ROWS, one -> one.id().equals(open));
    }

    static Stretch after(String cursor) {
        return new Stretch(Cursor.of(cursor), ROWS, one -> false);
    }

    /** As many rows as are shown already, five hundred at most. */
    static Stretch again(int shown, @Nullable Long open) {
        return new Stretch(
                null,
                Math.clamp(shown, ROWS, MOST_ROWS),
                one -> open != null && one.number() == open);
    }
}
