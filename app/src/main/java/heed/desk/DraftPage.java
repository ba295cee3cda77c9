package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.reply.Draft;
import heed.reply.Drafts;
import heed.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts, as the composer keeps them while somebody types. */
@RestController
@RequestMapping("/conversations/{id}/draft")
class DraftPage {

    private final Drafts drafts;
    private final Conversations conversations;

    DraftPage(Drafts drafts, Conversations conversations) {
        this.drafts = drafts;
        this.conversations = conversations;
    }

    /** What a composer keeps; {@code version} is the one that it builds on, 0 for a new draft. */
    record Words(
            @Nullable String mode,
            @Nullable String html,
            @Nullable String body,
            @Nullable List<String> recipients,
            @Nullable List<String> copies,
            @Nullable MessageId seen,
            @Nullable Map<String, String> said,
            long version) {

        Draft draft() {
            return new Draft(
                    "note".equals(mode) ? "note" : "reply",
                    html == null ? "" : html,
                    body == null ? "" : body,
                    recipients == null ? List.of() : recipients,
                    copies == null ? List.of() : copies,
                    seen,
                    said == null ? Map.of() : said,
                    version,
                    Instant.EPOCH);
        }
    }

    @GetMapping
    Draft show(@PathVariable ConversationId id, Viewer.Member viewer) {
        return drafts.find(id, viewer)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "no-draft", "There is no draft here."));
    }

    @PutMapping
    Draft keep(@PathVariable ConversationId id, @RequestBody Words words, Viewer.Member viewer) {
        return drafts.keep(id, words.draft(), viewer);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable ConversationId id, Viewer.Member viewer) {
        conversations.find(id);
        drafts.drop(id, viewer);
    }
}
