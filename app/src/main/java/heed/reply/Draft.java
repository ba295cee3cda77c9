package heed.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing in a conversation.
 *
 * @param mode {@code reply} or {@code note}
 * @param html as the composer writes it; the text alone counts when it is empty
 * @param recipients to whom; empty for whom the conversation answers by itself
 * @param seen the newest message when the writing began
 * @param said what its writer says beside it, by the names of the composer's fields
 * @param version grows with every keeping, so that two windows do not overwrite each other unseen
 */
public record Draft(
        String mode,
        String html,
        String body,
        List<String> recipients,
        List<String> copies,
        @Nullable MessageId seen,
        Map<String, String> said,
        long version,
        Instant updatedAt) {

    /** One whose writer says nothing beside it. */
    public Draft(
            String mode,
            String html,
            String body,
            List<String> recipients,
            List<String> copies,
            @Nullable MessageId seen,
            long version,
            Instant updatedAt) {
        this(mode, html, body, recipients, copies, seen, Map.of(), version, updatedAt);
    }

    @JsonCreator
    public Draft {
        said = Map.copyOf(said);
    }

    public boolean isNote() {
        return mode.equals("note");
    }

    /** As HTML, whichever way it was written. */
    public String asHtml() {
        return html.isBlank() && !body.isBlank() ? ReplyHtml.paragraphs(body) : html;
    }
}
