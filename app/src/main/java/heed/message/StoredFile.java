package heed.message;

import heed.conversation.ConversationId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/**
 * A file in a conversation, read in pieces as somebody takes it: a slow line holds neither the
 * whole of it in memory nor a connection of the database. Each piece is read in a transaction of
 * its own, on behalf of whoever reads it then. Thread-safe; its streams are not.
 */
public final class StoredFile extends AbstractResource {

    private static final int PIECE = 512 << 10;

    private final Attachment attachment;
    private final ConversationId conversation;
    private final AttachmentStore store;

    StoredFile(Attachment attachment, ConversationId conversation, AttachmentStore store) {
        this.attachment = attachment;
        this.conversation = conversation;
        this.store = store;
    }

    public Attachment attachment() {
        return attachment;
    }

    public ConversationId conversation() {
        return conversation;
    }

    @Override
    public String getDescription() {
        return "attachment " + attachment.id();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return attachment.size();
    }

    @Override
    public InputStream getInputStream() {
        return new Pieces();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredFile file && file.attachment.equals(attachment);
    }

    @Override
    public int hashCode() {
        return attachment.hashCode();
    }

    private final class Pieces extends InputStream {

        private byte[] piece = new byte[0];
        private int at;
        private long next;

        @Override
        public int read() {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int some = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, some);
            at += some;
            return some;
        }

        /** What is skipped is not read. */
        @Override
        public long skip(long bytes) throws IOException {
            long wanted = Math.clamp(bytes, 0, attachment.size() - next + piece.length - at);
            int here = (int) Math.min(wanted, piece.length - at);
            at += here;
            next += wanted - here;
            return wanted;
        }

        /** Whether there is a byte to read. */
        private boolean fill() {
            if (at < piece.length) {
                return true;
            }
            if (next >= attachment.size()) {
                return false;
            }
            piece = store.piece(attachment.id(), next, PIECE).orElseThrow(Attachments::unknown);
            at = 0;
            next += piece.length;
            return piece.length > 0;
        }
    }
}
