package heed.policy;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers are granted beyond policies, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Policies")
@Transactional
class ExceptionApi {

    private static final int MOST = 200;

    private final Exceptions exceptions;
    private final ExceptionDecisions decisions;
    private final Readings readings;

    ExceptionApi(Exceptions exceptions, ExceptionDecisions decisions, Readings readings) {
        this.exceptions = exceptions;
        this.decisions = decisions;
        this.readings = readings;
    }

    /**
     * @param alone whether the one whose token it is may grant it at all without asking
     * @param most up to where; null without a limit
     */
    @Schema(name = "Room")
    record RoomAnswer(
            PolicyId policy,
            String rule,
            OfferId offer,
            String says,
            @Nullable String unit,
            boolean alone,
            @Nullable BigDecimal most) {

        static RoomAnswer of(Room.Of of) {
            return new RoomAnswer(
                    of.policy().id(),
                    of.policy().says(),
                    of.offer().id(),
                    of.offer().says(),
                    of.offer().unit(),
                    of.room().any(),
                    of.room().any() ? of.room().most() : null);
        }
    }

    @Schema(name = "Exception")
    record Answer(
            ExceptionId id,
            ConversationId conversation,
            OfferId offer,
            String says,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            String reason,
            @Schema(allowableValues = {"asked", "granted", "refused", "withdrawn"}) String state,
            @Nullable PersonId askedBy,
            Instant askedAt,
            @Nullable Instant decidedAt,
            String answer) {

        static Answer of(PolicyException one) {
            return new Answer(
                    one.id(),
                    one.conversation(),
                    one.offer().id(),
                    one.offer().says(),
                    one.amount(),
                    one.offer().unit(),
                    one.reason(),
                    one.state().word(),
                    one.askedBy(),
                    one.askedAt(),
                    one.decidedAt(),
                    one.answer());
        }
    }

    /**
     * @param ask whether to ask a lead when it is beyond what one may grant alone
     */
    @Schema(name = "NewException")
    record Wanted(
            @Nullable OfferId offer,
            @Nullable BigDecimal amount,
            @Nullable String reason,
            @Nullable Boolean ask) {}

    @Schema(name = "ExceptionDecision")
    record DecisionWanted(@Nullable Boolean granted, @Nullable String answer) {}

    @GetMapping("/conversations/{conversation}/room")
    @Operation(summary = "Read what may be offered, and how far one may go alone")
    Listing<RoomAnswer> room(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        readings.note(viewer, conversation, "conversation", "api");
        return Listing.whole(
                exceptions.room(conversation, viewer).stream().map(RoomAnswer::of).toList());
    }

    @GetMapping("/conversations/{conversation}/exceptions")
    @Operation(summary = "List what was granted in a conversation, refused, or waits")
    Listing<Answer> list(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        readings.note(viewer, conversation, "conversation", "api");
        return Listing.whole(exceptions.of(conversation).stream().map(Answer::of).toList());
    }

    @PostMapping("/conversations/{conversation}/exceptions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Grant something, or ask a lead to",
            description =
                    "With an Idempotency-Key it is kept once. 409 `beyond-limit` when it is beyond what one may"
                            + " grant and `ask` is not true.")
    Answer want(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer.Member viewer) {
        exceptions.of(conversation);
        if (wanted.offer() == null) {
            throw Patch.wrong("offer", "the id of an offer");
        }
        return Answer.of(
                exceptions.want(
                        conversation,
                        new ExceptionWanted(
                                wanted.offer(),
                                wanted.amount(),
                                Optional.ofNullable(wanted.reason()).orElse(""),
                                Boolean.TRUE.equals(wanted.ask()),
                                key == null
                                        ? UUID.randomUUID().toString()
                                        : viewer.person() + " " + conversation + " " + key),
                        viewer));
    }

    @GetMapping("/exceptions")
    @Operation(summary = "List what waits for a word, the longest first, or what was decided")
    Listing<Answer> all(@RequestParam(defaultValue = "true") boolean waiting) {
        var found = waiting ? exceptions.waiting(MOST) : exceptions.decided(MOST);
        return Listing.whole(found.stream().map(Answer::of).toList());
    }

    @PostMapping("/exceptions/{id}/decision")
    @Operation(summary = "Grant or refuse what somebody else asked for (leads)")
    Answer decide(
            @PathVariable ExceptionId id,
            @RequestBody DecisionWanted wanted,
            Viewer.Member viewer) {
        exceptions.find(id);
        if (wanted.granted() == null) {
            throw Patch.wrong("granted", "true or false");
        }
        return Answer.of(
                decisions.decide(
                        id,
                        wanted.granted(),
                        Optional.ofNullable(wanted.answer()).orElse(""),
                        viewer));
    }

    @PostMapping("/exceptions/{id}/withdrawal")
    @Operation(summary = "Take back what was granted or asked for")
    Answer withdraw(@PathVariable ExceptionId id, Viewer.Member viewer) {
        return Answer.of(decisions.withdraw(id, viewer));
    }
}
