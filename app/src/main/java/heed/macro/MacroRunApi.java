package heed.macro;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.reply.ReplySubmissions;
import heed.reply.ReplyWanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Running macros, for programs: their replies pass the same gate as all. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}/macros")
@Tag(name = "Macros")
class MacroRunApi {

    private final Macros macros;
    private final MacroRuns runs;

    MacroRunApi(Macros macros, MacroRuns runs) {
        this.macros = macros;
        this.runs = runs;
    }

    /**
     * How it shall be run.
     *
     * @param key under which its reply is sent once, whoever retries; a new one when absent
     * @param reason why the conversation is resolved although something that was asked stays open
     */
    @Schema(name = "MacroRun")
    record Wanted(
            @Nullable String key,
            @Nullable List<ReplyWanted.Confirmed> confirm,
            @Nullable String reason) {}

    /** What came of it: which reply was sent, if one was. */
    @Schema(name = "MacroDone")
    record Answer(@Nullable UUID reply) {}

    @PostMapping("/{macro}")
    @Operation(summary = "Run a macro on a conversation")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Its reply is held (reply-held, with the findings), and is the caller's draft there now")
    Answer run(
            @PathVariable ConversationId conversation,
            @PathVariable MacroId macro,
            @RequestBody(required = false) @Nullable Wanted wanted,
            Viewer.Member viewer) {
        var known = macros.find(macro);
        var key = wanted == null ? null : wanted.key();
        var confirm = wanted == null ? null : wanted.confirm();
        var reason = wanted == null ? null : wanted.reason();
        var wish =
                new MacroWish(
                        key == null ? UUID.randomUUID().toString() : key,
                        ReplyWanted.confirmations(confirm),
                        reason == null ? "" : reason);
        var outcome = runs.run(known, conversation, wish, viewer);
        return switch (outcome) {
            case MacroOutcome.Done(var reply) -> new Answer(reply == null ? null : reply.value());
            case MacroOutcome.Held held -> throw ReplySubmissions.held(held.passage());
        };
    }
}
