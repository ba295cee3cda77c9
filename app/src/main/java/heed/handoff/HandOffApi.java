package heed.handoff;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing conversations over, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Hand-offs")
@Transactional
class HandOffApi {

    private final HandOffs handOffs;
    private final HandOffStore store;
    private final Accepting accepting;
    private final HandOffFigures figures;
    private final Conversations conversations;
    private final Clock clock;

    HandOffApi(
            HandOffs handOffs,
            HandOffStore store,
            Accepting accepting,
            HandOffFigures figures,
            Conversations conversations,
            Clock clock) {
        this.handOffs = handOffs;
        this.store = store;
        this.accepting = accepting;
        this.figures = figures;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Schema(name = "NewHandOff")
    record Asked(
            @Nullable @Schema(description = "Who shall have it; absent for anybody of the team")
                    UUID person,
            @Nullable UUID team,
            @Nullable String reason,
            @Nullable String summary,
            @Nullable @Schema(description = "What was tried, even if nothing was") String tried,
            HandOffAnswer.@Nullable Step nextStep,
            @Nullable @Schema(description = "That it was handed on before is known")
                    Boolean again) {

        HandOffWanted wanted() {
            if (nextStep == null || nextStep.text() == null || nextStep.at() == null) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "note-missing",
                        "Say what comes next and by when: “nextStep” with text and at.");
            }
            return new HandOffWanted(
                    person == null ? null : new PersonId(person),
                    team == null ? null : new TeamId(team),
                    text(reason),
                    text(summary),
                    text(tried),
                    new NextStep(nextStep.text(), nextStep.at()),
                    Boolean.TRUE.equals(again));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Schema(name = "HandOffRefusal")
    record Declined(@Nullable String because) {}

    @GetMapping("/conversations/{conversation}/hand-offs")
    @Operation(summary = "List how a conversation was handed on, the latest first")
    Listing<HandOffAnswer> of(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.find(conversation).id();
        return Listing.whole(store.of(id).stream().map(HandOffAnswer::of).toList());
    }

    @PostMapping("/conversations/{conversation}/hand-offs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask somebody to take a conversation over")
    HandOffAnswer ask(
            @PathVariable ConversationId conversation,
            @RequestBody Asked asked,
            Viewer.Member viewer) {
        conversations.find(conversation);
        return read(handOffs.ask(conversation, asked.wanted(), viewer), viewer);
    }

    @GetMapping("/hand-offs")
    @Operation(summary = "List the hand-offs that wait for you or your teams, the oldest first")
    Listing<HandOffAnswer> offered(Viewer.Member viewer) {
        return Listing.whole(accepting.offered(viewer).stream().map(HandOffAnswer::of).toList());
    }

    @GetMapping("/hand-offs/{id}")
    @Operation(summary = "Read a hand-off")
    HandOffAnswer read(@PathVariable HandOffId id, Viewer.Member viewer) {
        return HandOffAnswer.of(handOffs.find(id));
    }

    @PostMapping("/hand-offs/{id}/acceptance")
    @Operation(summary = "Take a conversation over: it is yours from now on")
    HandOffAnswer accept(@PathVariable HandOffId id, Viewer.Member viewer) {
        accepting.accept(id, viewer);
        return read(id, viewer);
    }

    @PostMapping("/hand-offs/{id}/refusal")
    @Operation(summary = "Say why you cannot take it over: it stays with whom it is")
    HandOffAnswer decline(
            @PathVariable HandOffId id, @RequestBody Declined why, Viewer.Member viewer) {
        var answered =
                HandOffAnswer.of(
                        accepting.decline(id, why.because() == null ? "" : why.because(), viewer));
        return answered;
    }

    @DeleteMapping("/hand-offs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back that you asked")
    void takeBack(@PathVariable HandOffId id, Viewer.Member viewer) {
        handOffs.takeBack(id, viewer);
    }

    @Schema(name = "HandOffFigures")
    record Counted(
            Instant since,
            long conversations,
            long handed,
            @Schema(description = "Hand-offs for each hundred conversations") double perHundred,
            long handedConversations,
            @Schema(description = "Conversations that were handed on more than once") long twice,
            long declined,
            long toLead) {}

    @GetMapping("/hand-offs/figures")
    @Operation(summary = "Count how often one of your teams hands its customers on")
    Counted figures(
            @RequestParam TeamId team,
            @RequestParam(defaultValue = "90") int days,
            Viewer.Member viewer) {
        if (days < 1 || days > 3660) {
            throw Patch.wrong("days", "from 1 to 3660");
        }
        var since = Instant.now(clock).minus(Duration.ofDays(days));
        var now = figures.of(team, since, viewer);
        return new Counted(
                since,
                now.conversations(),
                now.handed(),
                now.perHundred(),
                now.handedConversations(),
                now.twice(),
                now.declined(),
                now.toLead());
    }
}
