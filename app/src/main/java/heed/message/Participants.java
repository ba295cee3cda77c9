package heed.message;

import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in conversations, by what was said so far. For the ways in, which must know
 * strangers, machines and those who would have answers sent elsewhere. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class Participants {

    private final ParticipantStore store;

    Participants(ParticipantStore store) {
        this.store = store;
    }

    /**
     * How often {@code address}, in the conversations of {@code customer}, was answered from {@code
     * from} till {@code till} by a machine of ours: by its own word, or quicker than anybody reads
     * and writes.
     */
    public int answeredByMachine(CustomerId customer, String address, Instant from, Instant till) {
        return store.answeredByMachine(customer, address, from, till);
    }

    /**
     * Whether {@code address}, in the conversations of {@code customer}, has written before and
     * never wanted answers at another domain.
     */
    public boolean speaksForItself(CustomerId customer, String address) {
        return store.speaksForItself(customer, address);
    }

    /**
     * Whether a machine of ours may write to whom a conversation is with: what they wrote last came
     * from a person, and from no list (RFC 3834).
     */
    public boolean mayHearFromMachine(ConversationId conversation) {
        return store.mayHearFromMachine(conversation);
    }

    /** Whether anybody outside wrote since then, if only thanks. */
    public boolean heardSince(ConversationId conversation, Instant since) {
        return store.heardSince(conversation, since);
    }

    /** Addresses that took part in a conversation so far, in lower case. */
    public List<String> of(ConversationId conversation) {
        return store.of(conversation);
    }
}
