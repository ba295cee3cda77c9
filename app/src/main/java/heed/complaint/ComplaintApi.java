package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Cursor;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The complaints of customers, for programs; what is done about them is in another class. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Complaints")
@Transactional
class ComplaintApi {

    private final Complaints complaints;
    private final ComplaintIntake intake;
    private final ComplaintClock clocks;
    private final Conversations conversations;
    private final Readings readings;

    ComplaintApi(
            Complaints complaints,
            ComplaintIntake intake,
            ComplaintClock clocks,
            Conversations conversations,
            Readings readings) {
        this.complaints = complaints;
        this.intake = intake;
        this.clocks = clocks;
        this.conversations = conversations;
        this.readings = readings;
    }

    @Schema(name = "NewComplaint")
    record Wanted(
            @Nullable String what,
            @Nullable String impact,
            @Nullable String wish,
            @Nullable PersonId aboutPerson,
            @Nullable TeamId aboutTeam,
            @Nullable PersonId owner,
            @Nullable @Schema(description = "Of the customer; the clocks run from its time")
                    MessageId message) {

        ComplaintWanted wanted() {
            return new ComplaintWanted(
                    what == null ? "" : what,
                    impact == null ? "" : impact,
                    wish == null ? "" : wish,
                    aboutPerson,
                    aboutTeam,
                    owner,
                    message);
        }
    }

    @GetMapping("/conversations/{conversation}/complaints")
    @Operation(summary = "List the complaints of a conversation, the newest first")
    Listing<ComplaintAnswer> of(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.find(conversation).id();
        readings.note(viewer, id, "conversation", "api");
        return Listing.whole(complaints.of(id).stream().map(this::answer).toList());
    }

    @PostMapping("/conversations/{conversation}/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Register a complaint",
            description =
                    "409 `about-its-owner` when the owner is whom it is about, `complaint-open` when there is one.")
    ComplaintAnswer register(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        return answer(intake.register(conversation, wanted.wanted(), viewer));
    }

    @GetMapping("/complaints")
    @Operation(summary = "List complaints, the newest first")
    Listing<ComplaintAnswer> list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer.Member viewer) {
        readings.note(viewer, null, "complaints", "api");
        int most = Listing.limit(limit);
        var from = Cursor.of(cursor);
        var found =
                Listing.of(
                        complaints.list(open, from, most),
                        most,
                        last -> new Cursor(last.registeredAt(), last.id().value()));
        var dues = clocks.due(found.items());
        return found.map(one -> ComplaintAnswer.of(one, dues.get(one.id())));
    }

    @GetMapping("/complaints/{id}")
    @Operation(summary = "Read a complaint")
    ResponseEntity<ComplaintAnswer> read(@PathVariable ComplaintId id, Viewer.Member viewer) {
        var found = complaints.find(id);
        readings.note(viewer, found.conversation(), "complaint:" + id, "api");
        return ResponseEntity.ok().eTag(Integer.toString(found.version())).body(answer(found));
    }

    @PatchMapping("/complaints/{id}")
    @Operation(
            summary = "Say otherwise what it is about, whom, and who sees it through",
            description = "With If-Match, only when nobody changed it since: else 412.")
    ComplaintAnswer change(
            @PathVariable ComplaintId id,
            @RequestBody Patch patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Viewer.Member viewer) {
        var before = complaints.find(id);
        var wanted =
                new ComplaintWanted(
                        patch.has("what") ? patch.requiredText("what") : before.what(),
                        patch.has("impact") ? patch.requiredText("impact") : before.impact(),
                        patch.has("wish") ? patch.requiredText("wish") : before.wish(),
                        person(patch, "aboutPerson", before.about().person()),
                        team(patch, before.about().team()),
                        person(patch, "owner", before.owner()),
                        null);
        return answer(complaints.describe(id, version(match), wanted, viewer));
    }

    private static @Nullable PersonId person(
            Patch patch, String member, @Nullable PersonId before) {
        var text = patch.has(member) ? patch.text(member) : null;
        return patch.has(member) ? text == null ? null : PersonId.of(text) : before;
    }

    private static @Nullable TeamId team(Patch patch, @Nullable TeamId before) {
        var text = patch.has("aboutTeam") ? patch.text("aboutTeam") : null;
        return patch.has("aboutTeam") ? text == null ? null : TeamId.of(text) : before;
    }

    private static @Nullable Integer version(@Nullable String match) {
        try {
            return match == null ? null : Integer.valueOf(match.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "complaint-changed",
                    "This is no version of a complaint. Read it again.");
        }
    }

    private ComplaintAnswer answer(Complaint complaint) {
        return ComplaintAnswer.of(complaint, clocks.due(complaint).orElse(null));
    }
}
