package heed.reply;

import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing in a conversation.
 *
 * @param mode {@code reply} or {@code note}
 * @param html as the composer writes it; the text alone counts when it is empty
 * @param recipients to whom; empty for whom the conversation answers by itself
 * @param seen the newest message when the writing began
 * @param version grows with every keeping, so that two windows do not overwrite each other unseen
 */
public record Draft(
        String mode,
        String html,
        String body,
        List<String> recipients,
        List<String> copies,
        @Nullable MessageId seen,
        long version,
        Instant updatedAt) {

    public boolean isNote() {
        return mode.equals("note");
    }

    /** As HTML, whichever way it was written. */
    public String asHtml() {
        return html.isBlank() && !body.isBlank() ? ReplyHtml.paragraphs(body) : html;
    }
}
