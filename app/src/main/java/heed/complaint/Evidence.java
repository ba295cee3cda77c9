package heed.complaint;

import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What shows that something was said.
 *
 * @param message in which it was said
 * @param how when it was not written: how it was said
 */
public record Evidence(@Nullable MessageId message, @Nullable String how) {

    Evidence accepted(String sentence) {
        var words = ComplaintWanted.optional(how);
        if (message == null && words.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "evidence-missing", sentence);
        }
        return new Evidence(message, words.isEmpty() ? null : words);
    }

    /** What a machine said, or anybody before they complained, shows nothing. */
    static void requireShows(Message message, MessageKind kind, Complaint of) {
        boolean ours = kind == MessageKind.REPLY;
        var since = ours ? of.since() : of.lookSince();
        if (message.kind() != kind
                || message.automatic()
                || !message.at().isAfter(since)
                || !message.conversation().equals(of.conversation())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-that-message",
                    "Name a %s in this conversation, written by a person since they complained."
                            .formatted(ours ? "reply of ours" : "message of theirs"));
        }
    }
}
