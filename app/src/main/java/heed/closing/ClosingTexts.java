package heed.closing;

import heed.conversation.Conversation;
import heed.web.CustomerTexts;
import org.jspecify.annotations.Nullable;

/**
 * What customers read when something of theirs is resolved, in their language as far as we have it,
 * else in English. Immutable.
 */
record ClosingTexts(String language) {

    private static final CustomerTexts TEXTS =
            CustomerTexts.read(ClosingTexts.class, "texts.properties");

    /**
     * @param tag BCP 47, or null when nobody knows
     */
    static ClosingTexts in(@Nullable String tag) {
        return new ClosingTexts(CustomerTexts.spoken(tag));
    }

    static ClosingTexts of(Conversation conversation) {
        return in(conversation.customerLanguage());
    }

    String text(String key, Object... places) {
        return TEXTS.text(language, key, places);
    }
}
