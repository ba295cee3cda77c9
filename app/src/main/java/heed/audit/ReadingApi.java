package heed.audit;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Listing;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what, for programs. */
@RestController
@RequestMapping("/api/v1/readings")
@Tag(name = "Readings")
@Transactional(readOnly = true)
class ReadingApi {

    private final Readings readings;
    private final Conversations conversations;

    ReadingApi(Readings readings, Conversations conversations) {
        this.readings = readings;
        this.conversations = conversations;
    }

    @Schema(name = "Reading")
    record ReadingAnswer(
            String id,
            Instant at,
            Reader person,
            @Nullable UUID conversation,
            String subject,
            String way,
            String purpose) {

        static ReadingAnswer of(Reading one) {
            return new ReadingAnswer(
                    Long.toString(one.id()),
                    one.at(),
                    new Reader(one.person().value(), one.personName()),
                    one.conversation() == null ? null : one.conversation().value(),
                    one.subject(),
                    one.way(),
                    one.purpose());
        }
    }

    @Schema(name = "Reader")
    record Reader(UUID id, String name) {}

    @GetMapping
    @Operation(summary = "List who read a conversation, the latest first")
    Listing<ReadingAnswer> of(
            @RequestParam ConversationId conversation,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        conversations.find(conversation);
        var rows = readings.of(conversation, before(cursor), Listing.limit(limit) + 1);
        List<Reading> items = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Listing<>(
                items.stream().map(ReadingAnswer::of).toList(),
                rows.size() > limit ? Long.toString(items.getLast().id()) : null);
    }

    private static @Nullable Long before(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "not-a-cursor",
                    "The list cannot go on from here: begin it anew.");
        }
        return Long.valueOf(cursor);
    }
}
