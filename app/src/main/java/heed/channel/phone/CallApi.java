package heed.channel.phone;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls and their recordings, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calls")
@Transactional
class CallApi {

    private final Calls calls;
    private final Consents consents;
    private final Recordings recordings;
    private final Conversations conversations;
    private final Readings readings;

    CallApi(
            Calls calls,
            Consents consents,
            Recordings recordings,
            Conversations conversations,
            Readings readings) {
        this.calls = calls;
        this.consents = consents;
        this.recordings = recordings;
        this.conversations = conversations;
        this.readings = readings;
    }

    @Schema(name = "NewCall")
    record Wanted(
            @Nullable @Schema(allowableValues = {"in", "out"}) String direction,
            @Nullable @Schema(description = "Whether anybody spoke; true unless said")
                    Boolean answered,
            @Nullable Integer seconds,
            @Nullable @Schema(description = "The one on the card when absent") String number,
            @Nullable String summary,
            @Nullable @Schema(description = "What we answered in a call of theirs") String told,
            @Nullable @Schema(description = "When it began") Instant at) {}

    @Schema(name = "Call")
    record Answer(
            MessageId message,
            ConversationId conversation,
            @Schema(allowableValues = {"in", "out"}) String direction,
            boolean answered,
            long seconds,
            @Nullable String number,
            PersonId person,
            Instant at,
            @Nullable MessageId told,
            boolean recorded) {

        static Answer of(Call one) {
            return new Answer(
                    one.message(),
                    one.conversation(),
                    one.inbound() ? "in" : "out",
                    one.answered(),
                    one.length().toSeconds(),
                    one.number(),
                    one.person(),
                    one.at(),
                    one.told(),
                    one.recordedBy() != null);
        }
    }

    @Schema(name = "NewRecordingConsent")
    record Agreed(
            @Nullable @Schema(allowableValues = {"spoken", "written"}) String how,
            @Nullable String words,
            @Nullable Instant askedAt) {}

    @Schema(name = "NewRecording")
    record Recorded(
            @Nullable UUID consent,
            @Nullable @Schema(description = "audio/mpeg, mp4, ogg, wav or webm") String type,
            @Nullable @Schema(description = "Base64") String content) {}

    @GetMapping("/conversations/{conversation}/calls")
    @Operation(summary = "List the calls of a conversation, the latest first")
    Listing<Answer> of(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.find(conversation).id();
        readings.note(viewer, id, "conversation", "api");
        return Listing.whole(calls.of(id).stream().map(Answer::of).toList());
    }

    @PostMapping("/conversations/{conversation}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Log a call",
            description =
                    "It stands in the thread: a call of theirs is their turn, what we said to them an answer, and"
                            + " one that nobody took a note.")
    Answer log(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Viewer.Member viewer) {
        conversations.find(conversation);
        var direction = wanted.direction() == null ? "" : wanted.direction();
        if (!direction.equals("in") && !direction.equals("out")) {
            throw Patch.wrong("direction", "in or out");
        }
        var call =
                new CallWanted(
                        direction.equals("in"),
                        wanted.answered() == null || wanted.answered(),
                        Duration.ofSeconds(wanted.seconds() == null ? 0 : wanted.seconds()),
                        wanted.number(),
                        wanted.summary() == null ? "" : wanted.summary(),
                        wanted.told() == null ? "" : wanted.told(),
                        wanted.at(),
                        key == null
                                ? UUID.randomUUID().toString()
                                : viewer.person() + " " + conversation + " " + key);
        return Answer.of(calls.log(conversation, call, viewer));
    }

    @GetMapping("/conversations/{conversation}/recording-consents")
    @Operation(summary = "List who agreed to being recorded, when and in which words")
    Listing<Consents.Consent> consents(
            @PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.find(conversation).id();
        readings.note(viewer, id, "conversation", "api");
        return Listing.whole(consents.of(id));
    }

    @PostMapping("/conversations/{conversation}/recording-consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write down that the customer agreed to being recorded")
    Consents.Consent agree(
            @PathVariable ConversationId conversation,
            @RequestBody Agreed agreed,
            Viewer.Member viewer) {
        conversations.find(conversation);
        return consents.note(
                conversation,
                agreed.how() == null ? "" : agreed.how(),
                agreed.words() == null ? "" : agreed.words(),
                agreed.askedAt(),
                viewer);
    }

    @PostMapping("/recording-consents/{id}/withdrawal")
    @Operation(summary = "They take it back: what was recorded under it is removed")
    Consents.Consent withdraw(@PathVariable UUID id, Viewer.Member viewer) {
        return consents.withdraw(id, viewer);
    }

    @PutMapping("/calls/{id}/recording")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Keep the recording of a call",
            description =
                    "409 `no-consent` without a consent that was written down first and stands.")
    void record(@PathVariable MessageId id, @RequestBody Recorded recorded, Viewer.Member viewer) {
        calls.find(id);
        if (recorded.consent() == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "no-consent",
                    "Nobody agreed to this recording: ask first, write it down, then record.");
        }
        recordings.keep(
                id,
                recorded.consent(),
                new Recordings.Recording(
                        recorded.type() == null ? "" : recorded.type(), bytes(recorded.content())),
                viewer);
    }

    private static byte[] bytes(@Nullable String content) {
        try {
            return Base64.getDecoder().decode(content == null ? "" : content);
        } catch (IllegalArgumentException e) {
            throw Patch.wrong("content", "Base64");
        }
    }
}
