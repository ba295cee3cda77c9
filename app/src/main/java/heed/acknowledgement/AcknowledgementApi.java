package heed.acknowledgement;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acknowledgements, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Acknowledgements")
@Transactional
class AcknowledgementApi {

    private final Wishes wishes;
    private final Paces paces;
    private final Acknowledgements acknowledgements;
    private final Inboxes inboxes;
    private final Conversations conversations;

    AcknowledgementApi(
            Wishes wishes,
            Paces paces,
            Acknowledgements acknowledgements,
            Inboxes inboxes,
            Conversations conversations) {
        this.wishes = wishes;
        this.paces = paces;
        this.acknowledgements = acknowledgements;
        this.inboxes = inboxes;
        this.conversations = conversations;
    }

    @Schema(name = "NewAcknowledgementSetting")
    record Wanted(@Nullable Boolean on, @Nullable String sentence, @Nullable String language) {}

    @Schema(name = "AcknowledgementLimit")
    record Limit(
            @Schema(description = "To one address within a day") @Nullable Integer perDay,
            @Schema(description = "From one inbox within an hour; as it was when absent")
                    @Nullable Integer perHour) {}

    @Schema(name = "Acknowledgement")
    record Answer(
            UUID conversation,
            @Schema(description = "due, said or not") String state,
            @Nullable String why,
            @Nullable UUID message,
            @Nullable String language,
            @Nullable Instant saidAt,
            @Nullable @Schema(description = "By when the customer was told to hear from us")
                    Instant by,
            @Nullable String basis,
            @Nullable @Schema(description = "Whether a person replied by then; null while open")
                    Boolean held) {}

    @GetMapping("/acknowledgements")
    @Operation(summary = "List which inboxes acknowledge, what they tell, and how that held")
    Listing<AcknowledgementSetting> list(Viewer.Member viewer) {
        var kept = wishes.all();
        var measured = paces.all();
        var figures = acknowledgements.figures(PacePolicy.WEEKS);
        return Listing.whole(
                inboxes.all().stream()
                        .map(Inbox::id)
                        .map(id ->
                                AcknowledgementSetting.of(
                                        kept.getOrDefault(id, Wish.unsaid(id)),
                                        measured.get(id),
                                        figures.get(id)))
                        .toList());
    }

    @GetMapping("/acknowledgements/limit")
    @Operation(
            summary =
                    "Read how many an address gets within a day, and an inbox sends within an hour")
    Limit limit(Viewer.Member viewer) {
        return limit();
    }

    private Limit limit() {
        var limit = wishes.limit();
        return new Limit(limit.perDay(), limit.perHour());
    }

    @PutMapping("/acknowledgements/limit")
    @Operation(summary = "Say how many an address gets, and an inbox sends (leads)")
    Limit limit(@RequestBody Limit wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var most = wanted.perDay();
        if (most == null) {
            throw Patch.wrong("perDay", "a number from 1 to 50");
        }
        wishes.limit(most, wanted.perHour());
        return limit();
    }

    @GetMapping("/inboxes/{id}/acknowledgement")
    @Operation(summary = "Read whether an inbox acknowledges, and how")
    ResponseEntity<AcknowledgementSetting> read(@PathVariable InboxId id, Viewer.Member viewer) {
        return answer(inboxes.find(id).id());
    }

    @PutMapping("/inboxes/{id}/acknowledgement")
    @Operation(summary = "Say whether an inbox acknowledges, and how (leads of its team)")
    ResponseEntity<AcknowledgementSetting> keep(
            @PathVariable InboxId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var inbox = inboxes.find(id);
        var on = wanted.on();
        if (on == null) {
            throw Patch.wrong("on", "true or false");
        }
        var before = wishes.of(id);
        var sentence = wanted.sentence();
        var language = wanted.language();
        wishes.keep(
                new Wish(
                        id,
                        on,
                        sentence == null ? before.sentence() : sentence,
                        language == null ? before.language() : language,
                        0),
                version(version));
        return answer(inbox.id());
    }

    @GetMapping("/conversations/{id}/acknowledgement")
    @Operation(summary = "Read what became of the acknowledgement of a conversation")
    Answer of(@PathVariable ConversationId id, Viewer.Member viewer) {
        conversations.find(id);
        return acknowledgements
                .of(id)
                .map(AcknowledgementApi::answer)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-acknowledgement",
                                "No mail began it, or its inbox did not acknowledge then."));
    }

    private static Answer answer(Acknowledgement one) {
        var message = one.message();
        return new Answer(
                one.conversation().value(),
                one.state(),
                one.why(),
                message == null ? null : message.value(),
                one.language(),
                one.saidAt(),
                one.by(),
                one.basis(),
                one.held());
    }

    private ResponseEntity<AcknowledgementSetting> answer(InboxId id) {
        var wish = wishes.of(id);
        return ResponseEntity.ok()
                .eTag("\"" + wish.version() + "\"")
                .body(
                        AcknowledgementSetting.of(
                                wish,
                                paces.of(id).orElse(null),
                                acknowledgements.figures(PacePolicy.WEEKS).get(id)));
    }

    /** 0 is of an inbox that nobody said anything of: there is nothing to overwrite. */
    static @Nullable Integer version(@Nullable String tag) {
        if (tag == null || tag.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(tag.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException unknown) {
            throw Patch.wrong("If-Match", "an ETag that was answered");
        }
    }
}
