package heed.knownissue;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The news of known issues, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Known issues")
@Transactional
class IssueUpdateApi {

    private final IssueUpdates updates;
    private final KnownIssues issues;

    IssueUpdateApi(IssueUpdates updates, KnownIssues issues) {
        this.updates = updates;
        this.issues = issues;
    }

    @Schema(name = "NewKnownIssueUpdate")
    record Wanted(
            @Nullable @Schema(allowableValues = {"investigating", "identified", "fixed"})
                    String state,
            @Nullable Instant nextUpdateAt,
            @Nullable @Schema(description = "What is new, by language") Map<String, String> texts) {

        IssueUpdateWanted over(KnownIssue issue) {
            if (texts != null && texts.containsValue(null)) {
                throw Patch.wrong("texts", "texts by language");
            }
            return new IssueUpdateWanted(
                    state == null ? issue.state() : KnownIssue.State.of(state),
                    nextUpdateAt,
                    texts == null ? Map.of() : texts);
        }
    }

    @Schema(name = "KnownIssueRetry")
    record Retry(@Nullable String reason) {}

    /**
     * @param told how many customers by what became of it: {@code waiting}, {@code sent}, {@code
     *     held}, {@code refused}, {@code stopped}
     */
    @Schema(name = "KnownIssueUpdate")
    record Answer(
            IssueUpdateId id,
            KnownIssueId issue,
            String state,
            @Nullable Instant nextUpdateAt,
            Map<String, String> texts,
            PersonId person,
            Instant writtenAt,
            @Nullable PersonId letOutBy,
            @Nullable Instant leavesAt,
            @Nullable Integer reached,
            Map<String, Integer> told) {}

    @GetMapping("/known-issues/{id}/updates")
    @Operation(summary = "List the news of a known issue, the last first")
    Listing<Answer> of(@PathVariable KnownIssueId id) {
        issues.find(id);
        return Listing.whole(updates.of(id).stream().map(this::answer).toList());
    }

    @PostMapping("/known-issues/{id}/updates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write news of a known issue: nobody hears them before a lead lets them out")
    Answer write(@PathVariable KnownIssueId id, @RequestBody Wanted wanted, Viewer.Member viewer) {
        var issue = issues.find(id);
        return answer(updates.find(updates.write(id, wanted.over(issue), viewer)));
    }

    @GetMapping("/known-issue-updates/{id}")
    @Operation(summary = "Read news, and how many were told")
    Answer read(@PathVariable IssueUpdateId id) {
        return answer(updates.find(id));
    }

    @PostMapping("/known-issue-updates/{id}/publication")
    @Operation(
            summary = "Let news out (leads)",
            description =
                    "403 `own-news` for who wrote them, where they reach 25 customers or more.")
    Answer letOut(@PathVariable IssueUpdateId id, Viewer.Member viewer) {
        return answer(updates.letOut(id, viewer));
    }

    @PostMapping("/known-issue-updates/{id}/withdrawal")
    @Operation(summary = "Take news back before they leave; afterwards, tell nobody more")
    Answer takeBack(@PathVariable IssueUpdateId id, Viewer.Member viewer) {
        updates.takeBack(id, viewer);
        return answer(updates.find(id));
    }

    @PostMapping("/known-issue-updates/{id}/retry")
    @Operation(summary = "Try again what was put aside (leads); with a reason, warnings may leave")
    Answer tryAgain(
            @PathVariable IssueUpdateId id, @RequestBody Retry wanted, Viewer.Member viewer) {
        updates.tryAgain(id, wanted.reason() == null ? "" : wanted.reason(), viewer);
        return answer(updates.find(id));
    }

    private Answer answer(IssueUpdate one) {
        return new Answer(
                one.id(),
                one.issue(),
                one.after().word(),
                one.nextUpdateAt(),
                one.texts(),
                one.person(),
                one.writtenAt(),
                one.letOutBy(),
                one.leavesAt(),
                one.reached(),
                updates.counts(one.id()));
    }
}
