package heed.desk;

import heed.canned.Filled;
import heed.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canned replies that fit a conversation, each with the customer's words in it.
 *
 * @param url where they are found, and put in
 * @param typed what they are narrowed by
 * @param back the conversation
 */
record CannedPickView(
        String url,
        String in,
        String back,
        String customer,
        String theme,
        String typed,
        List<Line> lines) {

    /**
     * One to choose.
     *
     * @param other its language, when it is not the customer's; null when it is
     */
    record Line(
            String id,
            String name,
            @Nullable String shortcut,
            String language,
            @Nullable String other,
            String shown,
            boolean chosen) {}

    static CannedPickView of(
            Conversation conversation,
            Place place,
            String theme,
            String typed,
            @Nullable String language,
            List<Filled> found) {
        return new CannedPickView(
                "/conversations/" + conversation.id() + "/canned-replies",
                place.in(),
                place.conversation(conversation.number()),
                conversation.customerName(),
                theme,
                typed,
                found.stream().map(one -> line(one, language, one == found.getFirst())).toList());
    }

    private static Line line(Filled filled, @Nullable String language, boolean first) {
        boolean theirs =
                language == null
                        || language.toLowerCase(java.util.Locale.ROOT)
                                .startsWith(filled.language());
        return new Line(
                filled.canned().id().toString(),
                filled.canned().name(),
                filled.canned().shortcut(),
                filled.language(),
                theirs ? null : filled.languageName(),
                filled.shown(),
                first);
    }
}
