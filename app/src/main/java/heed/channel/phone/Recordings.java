package heed.channel.phone;

import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recordings of calls: under a consent that was written down first, or not at all. Thread-safe. */
@Service
@Transactional
public class Recordings {

    static final int MOST_BYTES = 20 << 20;
    private static final Set<String> TYPES =
            Set.of("audio/mpeg", "audio/mp4", "audio/ogg", "audio/wav", "audio/webm");

    private final RecordingStore store;
    private final Calls calls;
    private final Consents consents;
    private final Conversations conversations;
    private final Clock clock;

    Recordings(
            RecordingStore store,
            Calls calls,
            Consents consents,
            Conversations conversations,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.consents = consents;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** What was recorded. */
    public record Recording(String type, byte[] bytes) {}

    /**
     * Keeps the recording of a call.
     *
     * @throws Refusal when the consent is none to this call, or was withdrawn
     */
    public void keep(MessageId id, UUID consent, Recording recording, Viewer.Member viewer) {
        var call = calls.find(id);
        conversations.changeable(call.conversation());
        consents.find(consent);
        if (!TYPES.contains(recording.type())
                || recording.bytes().length == 0
                || recording.bytes().length > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "no-recording",
                    "A recording is a sound (mp3, mp4, ogg, wav, webm) of 20 MB at most.");
        }
        try {
            store.keep(id, consent, recording, viewer.person(), Instant.now(clock));
        } catch (DuplicateKeyException e) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "recorded-already",
                    "This call has a recording already.");
        } catch (DataIntegrityViolationException e) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "no-consent",
                    "Nobody agreed to this recording: ask first, write it down, then record.");
        }
    }

    /**
     * @throws Refusal when there is none, or it was removed
     */
    @Transactional(readOnly = true)
    public Recording open(MessageId id) {
        calls.find(id);
        return store.open(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-recording",
                                "There is no recording of this call."));
    }
}
