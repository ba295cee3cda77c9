package heed.promise;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;

/** What we promised in a conversation, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Promises")
@Transactional
class PromiseApi {

    private final Promises promises;
    private final PromiseOutcomes outcomes;
    private final PromiseTimes times;
    private final Conversations conversations;
    private final Readings readings;

    PromiseApi(
            Promises promises,
            PromiseOutcomes outcomes,
            PromiseTimes times,
            Conversations conversations,
            Readings readings) {
        this.promises = promises;
        this.outcomes = outcomes;
        this.times = times;
        this.conversations = conversations;
        this.readings = readings;
    }

    @Schema(name = "NewPromise")
    record NewPromise(@Nullable String text, @Nullable Instant due) {}

    @Schema(name = "PromiseChange")
    record Change(
            @Nullable @Schema(allowableValues = {"open", "kept", "dropped", "withdrawn", "told"})
                    String state,
            @Nullable Instant due,
            @Nullable String reason) {}

    @GetMapping("/conversations/{conversation}/promises")
    @Operation(summary = "List the promises that wait to be confirmed or kept")
    Listing<PromiseAnswer> list(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.find(conversation).id();
        readings.note(viewer, id, "conversation", "api");
        return Listing.whole(promises.of(id).stream().map(PromiseAnswer::of).toList());
    }

    @PostMapping("/conversations/{conversation}/promises")
    @Operation(summary = "Add a promise that was made otherwise")
    ResponseEntity<PromiseAnswer> add(
            @PathVariable ConversationId conversation,
            @RequestBody NewPromise wanted,
            Viewer.Member viewer) {
        var text = wanted.text() == null ? "" : wanted.text();
        var id = promises.add(conversation, text, wanted.due(), viewer.zone(), viewer);
        return PromiseAnswer.tagged(promises.find(id), HttpStatus.CREATED);
    }

    @PatchMapping("/promises/{id}")
    @Operation(
            summary = "Confirm a promise, or say what became of it, or when it is due",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Change.class))))
    ResponseEntity<PromiseAnswer> change(
            @PathVariable PromiseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        Versions.require(tag, promises.held(id).version());
        var reason = patch.has("reason") ? patch.requiredText("reason") : "";
        var now =
                patch.has("due")
                        ? times.say(id, patch.instant("due"), viewer.zone(), reason, viewer)
                        : id;
        if (patch.has("state")) {
            switch (patch.requiredText("state")) {
                case "open" -> promises.confirm(now, viewer);
                case "kept" -> outcomes.keep(now, reason, viewer);
                case "withdrawn" -> outcomes.withdraw(now, reason, viewer);
                case "told" -> outcomes.tell(now, reason, viewer);
                case "dropped" -> promises.drop(now, viewer);
                default -> throw Patch.wrong("state", "open, kept, dropped, withdrawn or told");
            }
        }
        return PromiseAnswer.tagged(promises.find(now), HttpStatus.OK);
    }
}
