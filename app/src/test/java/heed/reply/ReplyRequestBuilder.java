package heed.reply;

import heed.ask.AskId;
import heed.ask.AskState;
import heed.ask.AskVerdict;
import heed.conversation.ConversationId;
import heed.gate.Confirmation;
import heed.message.AttachmentId;
import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply as somebody sends it; what a test does not name is as it mostly is. */
final class ReplyRequestBuilder {

    private final ConversationId conversation;
    private String text = "It comes tomorrow.";
    private @Nullable String html;
    private List<String> recipients = List.of();
    private List<AttachmentId> files = List.of();
    private @Nullable MessageId seen;
    private @Nullable Instant sendAt;
    private boolean resolve;
    private List<Confirmation> confirmed = List.of();
    private ReplyAsks asks = ReplyAsks.NONE;

    private ReplyRequestBuilder(ConversationId conversation) {
        this.conversation = conversation;
    }

    static ReplyRequestBuilder aReplyIn(ConversationId conversation) {
        return new ReplyRequestBuilder(conversation);
    }

    ReplyRequestBuilder text(String words) {
        text = words;
        return this;
    }

    ReplyRequestBuilder html(String formatted) {
        html = formatted;
        return this;
    }

    ReplyRequestBuilder to(List<String> addresses) {
        recipients = addresses;
        return this;
    }

    ReplyRequestBuilder with(List<AttachmentId> attached) {
        files = attached;
        return this;
    }

    ReplyRequestBuilder seen(@Nullable MessageId newest) {
        seen = newest;
        return this;
    }

    ReplyRequestBuilder at(@Nullable Instant time) {
        sendAt = time;
        return this;
    }

    ReplyRequestBuilder resolving() {
        resolve = true;
        return this;
    }

    ReplyRequestBuilder confirming(List<Confirmation> words) {
        confirmed = words;
        return this;
    }

    ReplyRequestBuilder saying(AskId ask, AskState state) {
        asks = new ReplyAsks(List.of(new AskVerdict(ask, state, "")), asks.reason());
        return this;
    }

    ReplyRequestBuilder because(String reason) {
        asks = new ReplyAsks(asks.verdicts(), reason);
        return this;
    }

    ReplyRequest build() {
        return new ReplyRequest(
                conversation,
                text,
                html,
                recipients,
                List.of(),
                files,
                seen,
                sendAt,
                true,
                resolve,
                null,
                confirmed,
                asks);
    }
}
