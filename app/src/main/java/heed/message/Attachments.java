package heed.message;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in conversations. Content is kept once, by its digest; a name is made safe and a type found
 * by inspection when the file is kept. Thread-safe.
 */
@Service
@Transactional
public class Attachments {

    /** The largest file that may be sent; what comes in may be larger. */
    public static final long MOST_BYTES = 20L << 20;

    private final AttachmentStore store;
    private final Conversations conversations;

    Attachments(AttachmentStore store, Conversations conversations) {
        this.store = store;
        this.conversations = conversations;
    }

    /** A file and its content, whole: to be sent on. */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    public record Content(Attachment attachment, ConversationId conversation, byte[] bytes) {}

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Content open(AttachmentId id) {
        return store.open(id).orElseThrow(Attachments::unknown);
    }

    /**
     * A file to be read as it is taken, however large.
     *
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public StoredFile stored(AttachmentId id) {
        var found = store.find(id).orElseThrow(Attachments::unknown);
        return new StoredFile(found.attachment(), found.conversation(), store);
    }

    /**
     * Keeps a file that somebody uploads for a reply that they are writing; it is nobody's until it
     * is attached.
     */
    public Attachment upload(
            ConversationId conversation, NewAttachment file, Viewer.Member viewer) {
        if (file.bytes().length > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "file-too-large",
                    "A file may have 20 MB at most; send a link to larger ones.");
        }
        conversations.changeable(conversation);
        return store.add(
                null,
                conversation,
                kept(file),
                digest(file.bytes()),
                file.bytes(),
                viewer.person(),
                0);
    }

    /** Files that somebody uploaded to a conversation and has not sent yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> waiting(ConversationId conversation, PersonId person) {
        return store.waiting(conversation, person);
    }

    /** Throws away one file that {@code viewer} uploaded and has not sent. */
    public void discard(AttachmentId id, Viewer.Member viewer) {
        store.discard(id, viewer.person());
    }

    /** Throws away the files that somebody uploaded to a conversation and has not sent. */
    public void discard(ConversationId conversation, PersonId person) {
        store.discard(conversation, person);
    }

    void keep(MessageId message, ConversationId conversation, List<NewAttachment> files) {
        int position = 0;
        for (var file : files) {
            store.add(
                    message,
                    conversation,
                    kept(file),
                    digest(file.bytes()),
                    file.bytes(),
                    null,
                    position++);
        }
    }

    /**
     * Attaches uploaded files to a message; those of another conversation, or attached already, are
     * refused.
     */
    void attach(MessageId message, ConversationId conversation, List<AttachmentId> ids) {
        for (var id : ids) {
            if (!store.attach(id, message, conversation)) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "no-such-attachment",
                        "A file is missing: attach it again.");
            }
        }
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-attachment",
                "There is no such file, or none that you may see.");
    }

    private static NewAttachment kept(NewAttachment file) {
        return new NewAttachment(
                FileName.safe(file.name()),
                FileType.of(file.bytes(), file.name(), file.claimedType()),
                file.bytes(),
                file.inline(),
                file.contentId());
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
