package heed.acknowledgement;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What inboxes say of their own in acknowledgements, for programs. */
@RestController
@RequestMapping("/api/v1/inboxes/{id}/acknowledgement/words")
@Tag(name = "Acknowledgements")
@Transactional
class OwnWordsApi {

    private final OwnWording own;
    private final Wishes wishes;
    private final Paces paces;
    private final Previews previews;
    private final Inboxes inboxes;

    OwnWordsApi(OwnWording own, Wishes wishes, Paces paces, Previews previews, Inboxes inboxes) {
        this.own = own;
        this.wishes = wishes;
        this.paces = paces;
        this.previews = previews;
        this.inboxes = inboxes;
    }

    @Schema(name = "NewAcknowledgementWords")
    record Wanted(
            @Nullable @Schema(description = "Below the greeting, instead of our thanks")
                    String opening,
            @Nullable @Schema(description = "Above the word that a machine wrote it")
                    String closing) {}

    @Schema(name = "AcknowledgementWords")
    record Answer(String language, String opening, String closing, int version) {

        static Answer of(OwnWords words) {
            return new Answer(words.language(), words.opening(), words.closing(), words.version());
        }
    }

    @Schema(name = "AcknowledgementPreview")
    record Letter(String subject, String text) {}

    @GetMapping
    @Operation(summary = "List what an inbox says of its own in each language")
    Listing<Answer> list(@PathVariable InboxId id, Viewer.Member viewer) {
        return Listing.whole(own.all(inboxes.find(id).id()).stream().map(Answer::of).toList());
    }

    @PutMapping("/{language}")
    @Operation(summary = "Say what an inbox says of its own (leads of its team)")
    ResponseEntity<Answer> keep(
            @PathVariable InboxId id,
            @PathVariable String language,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var kept = own.keep(words(id, language, wanted), AcknowledgementApi.version(version));
        return ResponseEntity.ok().eTag("\"" + kept.version() + "\"").body(Answer.of(kept));
    }

    @PostMapping("/{language}/preview")
    @Operation(summary = "Read the mail with such words, which are not kept (leads)")
    Letter preview(
            @PathVariable InboxId id,
            @PathVariable String language,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var inbox = inboxes.find(id);
        var accepted = own.accepted(words(id, language, wanted), inbox);
        var written =
                previews.of(inbox, wishes.of(id), paces.of(id).orElse(null), accepted, viewer);
        return new Letter(written.subject(), written.text());
    }

    private OwnWords words(InboxId id, String language, Wanted wanted) {
        var spoken = Phrases.spoken(language);
        if (spoken == null) {
            throw Patch.wrong("language", "one of " + String.join(", ", Phrases.LANGUAGES));
        }
        var before = own.of(id, spoken);
        var opening = wanted.opening();
        var closing = wanted.closing();
        return new OwnWords(
                id,
                spoken,
                opening == null ? before.opening() : opening,
                closing == null ? before.closing() : closing,
                0);
    }
}
