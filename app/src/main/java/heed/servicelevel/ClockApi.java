package heed.servicelevel;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a conversation, for programs. They hold nothing that was said. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "Clocks")
@Transactional
class ClockApi {

    private final Clocks clocks;
    private final Conversations conversations;

    ClockApi(Clocks clocks, Conversations conversations) {
        this.clocks = clocks;
        this.conversations = conversations;
    }

    @Schema(name = "Clocks")
    record ClocksAnswer(List<TurnAnswer> turns, @Nullable PauseAnswer pause) {}

    /**
     * @param dueAt null while it stands still before it is due
     * @param kept null while it is owed, and when it fell away
     */
    @Schema(name = "ClockTurn")
    record TurnAnswer(
            String clock,
            Instant startedAt,
            long targetMinutes,
            @Nullable Instant dueAt,
            boolean paused,
            @Nullable Instant endedAt,
            @Nullable Boolean kept) {

        static TurnAnswer of(Turn one) {
            return new TurnAnswer(
                    one.clock().word(),
                    one.startedAt(),
                    one.target().toMinutes(),
                    one.dueAt(),
                    one.isPaused(),
                    one.endedAt(),
                    one.kept());
        }
    }

    @Schema(name = "ClockPause")
    record PauseAnswer(String reason, String words, Instant since) {}

    @Schema(name = "NewClockPause")
    record PauseWanted(
            @Nullable @Schema(allowableValues = {"customer", "others", "agreed"}) String reason,
            @Nullable String words) {

        PauseReason why() {
            try {
                return PauseReason.of(reason == null ? "" : reason);
            } catch (IllegalArgumentException none) {
                throw Patch.wrong("reason", "customer, others or agreed");
            }
        }
    }

    @GetMapping("/clocks")
    @Operation(summary = "Read the clocks of a conversation, every turn of them")
    ClocksAnswer read(@PathVariable ConversationId id, Viewer.Member viewer) {
        return answer(conversations.find(id).id());
    }

    @PutMapping("/pause")
    @Operation(summary = "Let its clocks stand still, for a reason")
    ClocksAnswer pause(
            @PathVariable ConversationId id,
            @RequestBody PauseWanted wanted,
            Viewer.Member viewer) {
        conversations.find(id);
        var words = wanted.words() == null ? "" : wanted.words();
        clocks.pause(id, wanted.why(), words, viewer);
        return answer(id);
    }

    @DeleteMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let its clocks run again")
    void resume(@PathVariable ConversationId id, Viewer.Member viewer) {
        conversations.find(id);
        clocks.resume(id, viewer);
    }

    private ClocksAnswer answer(ConversationId id) {
        return new ClocksAnswer(
                clocks.of(id).stream().map(TurnAnswer::of).toList(),
                clocks.pause(id)
                        .map(one -> new PauseAnswer(one.reason().word(), one.words(), one.since()))
                        .orElse(null));
    }
}
