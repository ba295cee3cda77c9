package heed.knowledge;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may state a fact and is still open, such as canned replies. Modules above that keep such
 * things implement it, so that whoever changes a fact sees all that is out of date.
 */
public interface FactUse {

    /**
     * What states {@code fact} word by word. Things that insert it live do not: they say what is
     * true by themselves. Called as Heed itself: each reader is shown what they may see.
     *
     * @param limit how many at most
     */
    List<Use> stating(Stated fact, int limit);

    /**
     * One of them.
     *
     * @param kind in a word with hyphens: {@code canned-reply}
     * @param place its id
     * @param conversation whose readers may see it; null when everybody who works here may
     * @param person whose alone it is; null when it is nobody's
     * @param label as people call it; empty when the conversation says it
     * @param url where it is changed; empty when in the conversation
     */
    record Use(
            String kind,
            UUID place,
            @Nullable ConversationId conversation,
            @Nullable PersonId person,
            String label,
            String url) {}
}
