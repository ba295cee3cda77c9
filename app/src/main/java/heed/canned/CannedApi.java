package heed.canned;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Canned replies, for programs. */
@RestController
@RequestMapping("/api/v1/canned-replies")
@Tag(name = "Canned replies")
@Transactional
class CannedApi {

    private static final int MOST_VERSIONS = 100;

    private final CannedReplies replies;
    private final CannedKeeping keeping;
    private final Conversations conversations;
    private final Customers customers;

    CannedApi(
            CannedReplies replies,
            CannedKeeping keeping,
            Conversations conversations,
            Customers customers) {
        this.replies = replies;
        this.keeping = keeping;
        this.conversations = conversations;
        this.customers = customers;
    }

    /**
     * A canned reply with a customer's words in it.
     *
     * @param text plain; {@code html} is the same with its bold, italics, lists and links
     * @param unfilled what is left to fill in, with its braces: no reply leaves with it
     */
    @Schema(name = "FilledCannedReply")
    record Preview(String language, String text, String html, List<String> unfilled) {}

    @GetMapping
    @Operation(summary = "List the canned replies that one may use, by name")
    Listing<CannedAnswer> list(
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        int most = Listing.limit(limit);
        var after = cursor == null || cursor.isBlank() ? null : CannedId.of(cursor);
        var rows = replies.all(archived, after, most);
        var items = rows.size() > most ? rows.subList(0, most) : rows;
        return new Listing<>(
                items.stream().map(CannedAnswer::of).toList(),
                rows.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a canned reply")
    ResponseEntity<CannedAnswer> read(@PathVariable CannedId id, Viewer.Member viewer) {
        return answer(id);
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Read what it said at which time, the latest first")
    Listing<CannedAnswer> versions(@PathVariable CannedId id, Viewer.Member viewer) {
        replies.find(id);
        return Listing.whole(
                replies.versions(id, MOST_VERSIONS).stream().map(CannedAnswer::of).toList());
    }

    @GetMapping("/{id}/preview")
    @Operation(summary = "Read it as it would be put into a reply in a conversation")
    Preview preview(
            @PathVariable CannedId id,
            @RequestParam(required = false) @Nullable ConversationId conversation,
            @RequestParam(required = false) @Nullable String language,
            Viewer.Member viewer) {
        var canned = replies.find(id);
        if (conversation == null) {
            throw Patch.wrong("conversation", "the id of the conversation to read it in");
        }
        var known = conversations.find(conversation);
        var filled =
                replies.fill(canned, language, known, customers.card(known.customer()), viewer);
        return new Preview(
                filled.language(),
                filled.text(),
                filled.html(),
                Blanks.in(filled.text()).stream().map(Blanks.Unfilled::words).toList());
    }

    @PostMapping
    @Operation(summary = "Write a canned reply: one's own, or, as a lead, a team's or everybody's")
    ResponseEntity<CannedAnswer> add(@RequestBody NewCannedReply wanted, Viewer.Member viewer) {
        var id = keeping.add(wanted.wanted(viewer), viewer);
        var kept = replies.find(id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(CannedAnswer.tag(kept))
                .body(CannedAnswer.of(kept));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a canned reply: what it said before stays told",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    CannedReplyChange.class))))
    ResponseEntity<CannedAnswer> change(
            @PathVariable CannedId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        var before = replies.find(id);
        requireVersion(before, version);
        keeping.change(id, before.version(), CannedReplyChange.of(before, patch), viewer);
        if (patch.has("archived")) {
            keeping.archive(id, patch.isTrue("archived"), viewer);
        }
        return answer(id);
    }

    private static void requireVersion(CannedReply now, @Nullable String version) {
        boolean current =
                version == null
                        || Arrays.stream(version.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .anyMatch(tag ->
                                        tag.equals("*") || tag.equals(CannedAnswer.tag(now)));
        if (!current) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "canned-reply-changed",
                    "Somebody changed it since you read it. Read it again.");
        }
    }

    private ResponseEntity<CannedAnswer> answer(CannedId id) {
        var kept = replies.find(id);
        return ResponseEntity.ok().eTag(CannedAnswer.tag(kept)).body(CannedAnswer.of(kept));
    }
}
