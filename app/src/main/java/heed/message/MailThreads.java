package heed.message;

import heed.conversation.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which Message-IDs conversations are known, their own and those that their mails refer to (RFC
 * 5322, 3.6.4): for the ways in and out, which thread by them. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class MailThreads {

    /** How many Message-IDs an answer names at most. */
    public static final int MOST_REFERENCES = 20;

    private final MailThreadStore store;

    MailThreads(MailThreadStore store) {
        this.store = store;
    }

    /**
     * Conversations known by any of these Message-IDs, those that know most of them first. For the
     * ways in only.
     */
    public List<ConversationId> knownBy(Collection<String> mailIds) {
        return mailIds.isEmpty() ? List.of() : store.knownBy(mailIds);
    }

    /** Conversations that hold a message with one of these Message-IDs. */
    public List<ConversationId> bearing(Collection<String> mailIds) {
        return mailIds.isEmpty() ? List.of() : store.bearing(mailIds);
    }

    /** Whether a message bears this Message-ID already. */
    public boolean isTaken(String mailId) {
        return store.isTaken(mailId);
    }

    /**
     * What the customer's programs need to thread an answer: Message-IDs of the last messages, the
     * oldest first.
     */
    public List<String> references(ConversationId conversation) {
        return store.references(conversation);
    }

    /**
     * When the latest of the messages with these Message-IDs was written, those of {@code
     * conversation} and of what was merged into it. Empty when it holds none of them.
     */
    public Optional<Instant> latestOf(ConversationId conversation, Collection<String> mailIds) {
        return mailIds.isEmpty() ? Optional.empty() : store.latestOf(conversation, mailIds);
    }
}
