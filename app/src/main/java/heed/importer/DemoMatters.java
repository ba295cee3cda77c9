package heed.importer;

import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.web.Cursor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what customers of the demo write about, by its subject. Thread-safe. */
@Component
class DemoMatters {

    private static final ConversationFilter OPEN = ConversationFilter.of(Map.of("state", "open"));
    private static final int PAGE = 200;

    private final Conversations conversations;

    DemoMatters(Conversations conversations) {
        this.conversations = conversations;
    }

    /** One that is open still; empty when the files tell of none. */
    Optional<Conversation> open(String subject) {
        Cursor after = null;
        while (true) {
            var page = conversations.list(OPEN, after, PAGE);
            var found = page.stream().filter(one -> one.subject().equals(subject)).findFirst();
            if (found.isPresent() || page.size() <= PAGE) {
                return found;
            }
            var last = page.get(PAGE - 1);
            after = new Cursor(last.updatedAt(), last.id().value());
        }
    }
}
