package heed.ask;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
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

/** What was asked in a conversation, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}/asks")
@Tag(name = "Asks")
@Transactional
class AskApi {

    private final Asks asks;
    private final Conversations conversations;
    private final Readings readings;

    AskApi(Asks asks, Conversations conversations, Readings readings) {
        this.asks = asks;
        this.conversations = conversations;
        this.readings = readings;
    }

    @Schema(name = "NewAsk")
    record NewAsk(@Nullable String words) {}

    /** What may be changed; what is absent stays as it is. For the description of the API. */
    @Schema(name = "AskChange")
    record Wanted(
            @Nullable String words,
            @Nullable
                    @Schema(
                            allowableValues = {
                                "open",
                                "answered",
                                "deferred",
                                "declined",
                                "dropped"
                            })
                    String state,
            @Nullable
                    @Schema(
                            description =
                                    "Which reply or note settled it; our last reply if absent")
                    UUID reply,
            @Nullable @Schema(description = "Wanted when it is declined without a reply")
                    String reason) {}

    @GetMapping
    @Operation(summary = "Read what was asked, in the order of the thread")
    Listing<AskAnswer> list(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        conversations.find(conversation);
        readings.note(viewer, conversation, "asks", "api");
        return Listing.whole(asks.of(conversation).stream().map(AskAnswer::of).toList());
    }

    @PostMapping
    @Operation(summary = "Add something that was asked and not seen")
    ResponseEntity<AskAnswer> add(
            @PathVariable ConversationId conversation,
            @RequestBody NewAsk wanted,
            Viewer.Member viewer) {
        var words = wanted.words() == null ? "" : wanted.words();
        var added = asks.find(asks.add(conversation, words, viewer));
        return answer(ResponseEntity.status(HttpStatus.CREATED), added);
    }

    @PatchMapping("/{ask}")
    @Operation(
            summary = "Correct an ask: its words, or what became of it",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Wanted.class))))
    ResponseEntity<AskAnswer> change(
            @PathVariable ConversationId conversation,
            @PathVariable AskId ask,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        conversations.hold(conversation);
        var before =
                asks.of(conversation).stream()
                        .filter(one -> one.id().equals(ask))
                        .findFirst()
                        .orElseThrow(AskApi::unknown);
        refuseStale(version, before);
        if (patch.has("words")) {
            asks.reword(ask, patch.requiredText("words"), viewer);
        }
        if (patch.has("state")) {
            var reply = patch.text("reply");
            var reason = patch.text("reason");
            asks.settle(
                    ask,
                    AskState.of(patch.requiredText("state")),
                    reply == null ? null : MessageId.of(reply),
                    reason == null ? "" : reason,
                    viewer);
        }
        return answer(ResponseEntity.ok(), asks.find(ask));
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-ask",
                "There is no such ask in this conversation.");
    }

    private static void refuseStale(@Nullable String version, Ask before) {
        if (version != null
                && !version.equals("*")
                && !version.replaceFirst("^W/", "")
                        .replace("\"", "")
                        .equals(Long.toString(before.version()))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "ask-changed",
                    "Somebody changed this ask since you read it. Read it again.");
        }
    }

    private static ResponseEntity<AskAnswer> answer(ResponseEntity.BodyBuilder answer, Ask ask) {
        return answer.eTag("\"" + ask.version() + "\"").body(AskAnswer.of(ask));
    }
}
