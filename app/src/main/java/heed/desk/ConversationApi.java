package heed.desk;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Outcome;
import heed.web.Cursor;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Conversations for programs. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
@Transactional
class ConversationApi {

    private final Conversations conversations;
    private final ConversationChanges changes;
    private final ConversationOpening opening;
    private final Named named;
    private final Readings readings;

    ConversationApi(
            Conversations conversations,
            ConversationChanges changes,
            ConversationOpening opening,
            Named named,
            Readings readings) {
        this.conversations = conversations;
        this.changes = changes;
        this.opening = opening;
        this.named = named;
        this.readings = readings;
    }

    /** Which conversations a program wants. All are optional. */
    record Wanted(
            @Nullable String state,
            @Nullable String owner,
            @Nullable String team,
            @Nullable String inbox,
            @Nullable String customer,
            @Nullable String tag,
            @Nullable String priority,
            @Nullable @Schema(allowableValues = {"open", "none"}) String asks,
            @Nullable @Schema(allowableValues = {"solved", "workaround", "declined", "no-answer"})
                    String outcome) {}

    @GetMapping
    @Operation(summary = "List conversations, the latest change first")
    Listing<ConversationAnswer> list(
            @ParameterObject Wanted wanted,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        var rows =
                conversations.list(filter(wanted, viewer), Cursor.of(cursor), Listing.limit(limit));
        readings.note(viewer, null, "list:conversations", "api");
        return Listing.of(rows, limit, one -> new Cursor(one.updatedAt(), one.id().value()))
                .map(ConversationAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a conversation")
    ResponseEntity<ConversationAnswer> read(@PathVariable ConversationId id, Viewer.Member viewer) {
        var conversation = conversations.find(id);
        readings.note(viewer, id, "conversation", "api");
        return answer(ResponseEntity.ok(), conversation);
    }

    @PostMapping
    @Operation(summary = "Open a conversation with a first message, reply or note")
    ResponseEntity<ConversationAnswer> open(
            @RequestBody ConversationOpening.Wanted wanted, Viewer.Member viewer) {
        var conversation = conversations.find(opening.open(wanted, viewer));
        var location =
                UriComponentsBuilder.fromPath("/api/v1/conversations/{id}")
                        .build(conversation.id().toString());
        return answer(ResponseEntity.created(location), conversation);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change owner, team, state, priority, tags, subject, next step or snooze",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ConversationChanges.Wanted
                                                                            .class))))
    ResponseEntity<ConversationAnswer> change(
            @PathVariable ConversationId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        return answer(ResponseEntity.ok(), changes.make(id, version, patch, viewer));
    }

    private ConversationFilter filter(Wanted wanted, Viewer.Member viewer) {
        boolean unowned = "none".equals(wanted.owner());
        return new ConversationFilter(
                given(wanted.state(), Named::state),
                unowned ? null : given(wanted.owner(), owner -> named.person(owner, viewer)),
                unowned,
                given(wanted.team(), named::team),
                given(wanted.inbox(), inbox -> named.inbox(inbox).id()),
                given(wanted.customer(), named::customer),
                given(wanted.tag(), tag -> tag),
                given(wanted.priority(), Named::priority),
                given(wanted.asks(), ConversationFilter::asking),
                given(wanted.outcome(), Outcome::of));
    }

    private static <T> @Nullable T given(@Nullable String value, Function<String, T> find) {
        return value == null || value.isBlank() ? null : find.apply(value);
    }

    private static ResponseEntity<ConversationAnswer> answer(
            ResponseEntity.BodyBuilder answer, Conversation conversation) {
        return answer.eTag("\"" + conversation.version() + "\"")
                .body(ConversationAnswer.of(conversation));
    }
}
