package heed.knownissue;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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

/** Known issues, for programs. */
@RestController
@RequestMapping("/api/v1/known-issues")
@Tag(name = "Known issues")
@Transactional
class KnownIssueApi {

    private static final int MOST_CLOSED = 200;

    private final KnownIssues issues;
    private final IssueLinks links;

    KnownIssueApi(KnownIssues issues, IssueLinks links) {
        this.issues = issues;
        this.links = links;
    }

    /** Null stands for what is usual in a new one, and for what stays as it is in a change. */
    @Schema(name = "NewKnownIssue")
    record Wanted(
            @Nullable @Schema(allowableValues = {"problem", "planned"}) String kind,
            @Nullable @Schema(allowableValues = {"investigating", "identified", "fixed"})
                    String state,
            @Nullable TeamId team,
            @Nullable PersonId owner,
            @Nullable String language,
            @Nullable Boolean shown,
            @Nullable Instant since,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant nextUpdateAt,
            @Nullable List<KnownIssueAnswer.Text> texts) {

        KnownIssueWanted over(KnownIssueWanted before) {
            if (texts != null && texts.contains(null)) {
                throw Patch.wrong("texts", "a list of texts");
            }
            return new KnownIssueWanted(
                    kind == null ? before.kind() : KnownIssue.Kind.of(kind),
                    state == null ? before.state() : KnownIssue.State.of(state),
                    team == null ? before.team() : team,
                    owner == null ? before.owner() : owner,
                    language == null ? before.language() : language,
                    shown == null ? before.shown() : shown,
                    since == null ? before.since() : since,
                    startsAt == null ? before.startsAt() : startsAt,
                    endsAt == null ? before.endsAt() : endsAt,
                    nextUpdateAt == null ? before.nextUpdateAt() : nextUpdateAt,
                    texts == null
                            ? before.texts()
                            : texts.stream().map(KnownIssueAnswer.Text::text).toList());
        }
    }

    @Schema(name = "KnownIssueReopening")
    record Reopening(@Nullable String reason, @Nullable Instant nextUpdateAt) {}

    @Schema(name = "KnownIssueEvent")
    record Event(Instant at, String kind, @Nullable String person, String words) {}

    @GetMapping
    @Operation(summary = "List known issues, those whose next update is due soonest first")
    Listing<KnownIssueAnswer> list(@RequestParam(defaultValue = "false") boolean closed) {
        var found = closed ? issues.closed(MOST_CLOSED) : issues.open();
        var counts = links.counts(found);
        return Listing.whole(
                found.stream()
                        .map(one -> KnownIssueAnswer.of(one, counts.getOrDefault(one.id(), 0)))
                        .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a known issue")
    ResponseEntity<KnownIssueAnswer> read(@PathVariable KnownIssueId id) {
        var found = issues.find(id);
        return ResponseEntity.ok().eTag(Versions.tag(found.version())).body(answer(found));
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "Read what happened to a known issue, the last first")
    Listing<Event> events(@PathVariable KnownIssueId id) {
        issues.find(id);
        return Listing.whole(
                issues.events(id).stream()
                        .map(one -> new Event(one.at(), one.kind(), one.person(), one.words()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Open a known issue",
            description =
                    "422 `next-update-missing` without a time by which customers hear next; 403 `not-your-teams` for another team's.")
    KnownIssueAnswer open(@RequestBody Wanted wanted, Viewer.Member viewer) {
        var usual =
                new KnownIssueWanted(
                        KnownIssue.Kind.PROBLEM,
                        KnownIssue.State.INVESTIGATING,
                        null,
                        viewer.person(),
                        "en",
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of());
        return answer(issues.find(issues.open(wanted.over(usual), viewer)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a known issue; what is not named stays as it is")
    ResponseEntity<KnownIssueAnswer> change(
            @PathVariable KnownIssueId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        var before = issues.find(id);
        Versions.require(version, (long) before.version());
        issues.change(id, before.version(), wanted.over(KnownIssueWanted.of(before)), viewer);
        return read(id);
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "Close a known issue: nothing is linked to it any more")
    KnownIssueAnswer close(@PathVariable KnownIssueId id, Viewer.Member viewer) {
        issues.close(id, viewer);
        return answer(issues.find(id));
    }

    @PostMapping("/{id}/reopening")
    @Operation(summary = "Reopen a known issue, with a reason")
    KnownIssueAnswer reopen(
            @PathVariable KnownIssueId id, @RequestBody Reopening wanted, Viewer.Member viewer) {
        var reason = wanted.reason() == null ? "" : wanted.reason();
        issues.reopen(id, reason, wanted.nextUpdateAt(), viewer);
        return answer(issues.find(id));
    }

    private KnownIssueAnswer answer(KnownIssue found) {
        return KnownIssueAnswer.of(found, links.counts(List.of(found)).getOrDefault(found.id(), 0));
    }
}
