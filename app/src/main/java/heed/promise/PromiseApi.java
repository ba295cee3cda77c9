package heed.promise;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a promise that was made otherwise")
    PromiseAnswer add(
            @PathVariable ConversationId conversation,
            @RequestBody NewPromise wanted,
            Viewer.Member viewer) {
        var text = wanted.text() == null ? "" : wanted.text();
        var id = promises.add(conversation, text, wanted.due(), viewer.zone(), viewer);
        return PromiseAnswer.of(promises.find(id));
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
    PromiseAnswer change(
            @PathVariable PromiseId id, @RequestBody Patch patch, Viewer.Member viewer) {
        promises.find(id);
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
        return PromiseAnswer.of(promises.find(now));
    }
}
