package heed.message;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Cursor;
import heed.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was said in a conversation, for programs; and notes. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}")
@Tag(name = "Messages")
@Transactional
class MessageApi {

    private final Messages messages;
    private final Conversations conversations;
    private final Readings readings;

    MessageApi(Messages messages, Conversations conversations, Readings readings) {
        this.messages = messages;
        this.conversations = conversations;
        this.readings = readings;
    }

    @Schema(name = "NewNote")
    record NewNote(@Nullable String text, @Nullable String html) {}

    @GetMapping("/messages")
    @Operation(summary = "Read what was said, the oldest first")
    Listing<MessageAnswer> list(
            @PathVariable ConversationId conversation,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        conversations.find(conversation);
        readings.note(viewer, conversation, "conversation", "api");
        var rest = messages.following(conversation, Cursor.of(cursor), Listing.limit(limit));
        return Listing.of(rest, limit, one -> new Cursor(one.at(), one.id().value()))
                .map(MessageAnswer::of);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a note that only people who work here see")
    MessageAnswer note(
            @PathVariable ConversationId conversation,
            @RequestBody NewNote note,
            Viewer.Member viewer) {
        var text = note.text() == null ? MailHtml.text(note.html()) : note.text();
        var id = messages.note(conversation, text, note.html(), viewer);
        return MessageAnswer.of(messages.find(id));
    }
}
