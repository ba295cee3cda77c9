package heed.reply;

import heed.conversation.ConversationId;
import heed.conversation.NextStep;
import heed.gate.Confirmation;
import heed.message.AttachmentId;
import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that somebody wants to send.
 *
 * @param text plain text; empty when {@code html} says it all
 * @param html as the composer writes it; null when the reply is plain
 * @param recipients to whom; empty for whom the conversation answers by itself
 * @param seen the newest message that the writer knew; null when the caller cannot tell
 * @param sendAt when it shall leave; null for now
 * @param undoable whether it may be taken back for some seconds
 * @param resolve whether nothing is left to do afterwards
 * @param confirmed what the writer was told of it and wants to leave as it is; what is not found
 *     any more is passed over
 * @param asks what the writer says of what was asked
 * @param besides whether it is said to many, so that it opens nothing again that was resolved, and
 *     stops no clock where something else is asked
 */
public record ReplyRequest(
        ConversationId conversation,
        String text,
        @Nullable String html,
        List<String> recipients,
        List<String> copies,
        List<AttachmentId> attachments,
        @Nullable MessageId seen,
        @Nullable Instant sendAt,
        boolean undoable,
        boolean resolve,
        @Nullable NextStep nextStep,
        List<Confirmation> confirmed,
        ReplyAsks asks,
        boolean besides) {

    /** A reply to this customer alone. */
    public ReplyRequest(
            ConversationId conversation,
            String text,
            @Nullable String html,
            List<String> recipients,
            List<String> copies,
            List<AttachmentId> attachments,
            @Nullable MessageId seen,
            @Nullable Instant sendAt,
            boolean undoable,
            boolean resolve,
            @Nullable NextStep nextStep,
            List<Confirmation> confirmed,
            ReplyAsks asks) {
        this(
                conversation,
                text,
                html,
                recipients,
                copies,
                attachments,
                seen,
                sendAt,
                undoable,
                resolve,
                nextStep,
                confirmed,
                asks,
                false);
    }

    /** A reply whose writer says nothing of what was asked. */
    public ReplyRequest(
            ConversationId conversation,
            String text,
            @Nullable String html,
            List<String> recipients,
            List<String> copies,
            List<AttachmentId> attachments,
            @Nullable MessageId seen,
            @Nullable Instant sendAt,
            boolean undoable,
            boolean resolve,
            @Nullable NextStep nextStep,
            List<Confirmation> confirmed) {
        this(
                conversation,
                text,
                html,
                recipients,
                copies,
                attachments,
                seen,
                sendAt,
                undoable,
                resolve,
                nextStep,
                confirmed,
                ReplyAsks.NONE,
                false);
    }

    /** The same, said to many. */
    public ReplyRequest toMany() {
        return new ReplyRequest(
                conversation,
                text,
                html,
                recipients,
                copies,
                attachments,
                seen,
                sendAt,
                undoable,
                resolve,
                nextStep,
                confirmed,
                asks,
                true);
    }
}
