package heed.channel.phone;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That customers agreed to being recorded: who asked, when, how and in which words, written down
 * before anything is kept. Taking it back removes what was recorded under it. Thread-safe.
 */
@Service
@Transactional
public class Consents {

    private final RecordingStore store;
    private final Conversations conversations;
    private final Clock clock;

    Consents(RecordingStore store, Conversations conversations, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * A consent to recording.
     *
     * @param how {@code spoken} or {@code written}
     * @param words in which it was given
     * @param withdrawnAt null while it stands
     */
    public record Consent(
            UUID id,
            ConversationId conversation,
            PersonId askedBy,
            String askedByName,
            Instant askedAt,
            String how,
            String words,
            @Nullable Instant withdrawnAt) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Consent> of(ConversationId conversation) {
        return store.consents(conversation);
    }

    /**
     * Writes down that they agreed.
     *
     * @param askedAt null for now
     */
    public Consent note(
            ConversationId id,
            String how,
            String words,
            @Nullable Instant askedAt,
            Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var now = Instant.now(clock);
        var said = words.replace("\u0000", "").strip();
        if (said.isEmpty() || said.length() > 2000) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "words-missing",
                    "Write down in which words they agreed to be recorded.");
        }
        if (!how.equals("spoken") && !how.equals("written")) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "how-missing", "Say whether it was spoken or written.");
        }
        var asked = askedAt == null ? now : askedAt;
        if (asked.isAfter(now)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "time-to-come",
                    "They cannot have been asked later than now.");
        }
        var kept = store.consent(conversation.id(), viewer.person(), asked, how, said, now);
        conversations.happened(
                conversation.id(),
                "recording-agreed",
                Optional.of(viewer.person()),
                Map.of("words", said.length() > 200 ? said.substring(0, 199) + "…" : said));
        return find(kept);
    }

    /** They take it back: what was recorded under it is gone. */
    public Consent withdraw(UUID id, Viewer.Member viewer) {
        var before = find(id);
        conversations.changeable(before.conversation());
        if (before.withdrawnAt() == null) {
            store.withdraw(id, viewer.person(), Instant.now(clock));
            conversations.happened(
                    before.conversation(),
                    "recording-withdrawn",
                    Optional.of(viewer.person()),
                    Map.of());
        }
        return find(id);
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Consent find(UUID id) {
        return store.consent(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-consent",
                                "There is no such consent, or none that you may see."));
    }
}
