package heed.importer;

import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what customers of the demo write about, by its subject. Thread-safe. */
@Component
class DemoMatters {

    private static final int MOST = 200;

    private final Conversations conversations;

    DemoMatters(Conversations conversations) {
        this.conversations = conversations;
    }

    /** One that is open still; empty when the files tell of none. */
    Optional<Conversation> open(String subject) {
        return conversations
                .list(ConversationFilter.of(Map.of("state", "open")), null, MOST)
                .stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst();
    }
}
