package heed.knowledge;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Facts for programs. Everybody reads them; leads change them. */
@RestController
@RequestMapping("/api/v1/facts")
@Tag(name = "Facts")
@Transactional
class FactApi {

    private final FactKeeping facts;
    private final FactReviews reviews;
    private final FactLineStore lines;
    private final Clock clock;

    FactApi(FactKeeping facts, FactReviews reviews, FactLineStore lines, Clock clock) {
        this.facts = facts;
        this.reviews = reviews;
        this.lines = lines;
        this.clock = clock;
    }

    @Schema(name = "NewFact")
    record NewFact(
            @Nullable @Schema(example = "refund.period") String key,
            @Nullable UUID team,
            @Nullable String language,
            @Nullable @Schema(example = "14 days") String value,
            @Nullable @Schema(example = "Refunds are paid within 14 days.") String says,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable UUID owner,
            @Nullable LocalDate reviewOn) {

        FactWanted wanted(Viewer.Member viewer) {
            return new FactWanted(
                    FactForm.text(key),
                    team == null ? null : new TeamId(team),
                    language,
                    FactForm.text(value),
                    FactForm.text(says),
                    from,
                    until,
                    owner == null ? viewer.person() : new PersonId(owner),
                    reviewOn);
        }
    }

    @Schema(name = "FactChange")
    record Change(
            @Nullable String value,
            @Nullable String says,
            @Nullable @Schema(description = "When the value begins; now when absent") Instant from,
            @Nullable @Schema(description = "When it ends, exclusive") Instant until,
            @Nullable UUID owner,
            @Nullable LocalDate reviewOn) {}

    @GetMapping
    @Operation(summary = "List facts by key, or those that have words in key, value or sentence")
    Listing<FactAnswer> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        int most = Listing.limit(limit);
        var now = Instant.now(clock);
        var after = cursor == null || cursor.isBlank() ? null : FactId.of(cursor);
        var rows = lines.list(q.strip().toLowerCase(Locale.ROOT), after, most + 1, now);
        var items = rows.size() > most ? rows.subList(0, most) : rows;
        return new Listing<>(
                items.stream().map(fact -> FactAnswer.of(fact, now)).toList(),
                rows.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a fact")
    ResponseEntity<FactAnswer> read(@PathVariable FactId id, Viewer.Member viewer) {
        var fact = facts.find(id);
        return ResponseEntity.ok()
                .eTag("\"" + fact.version() + "\"")
                .body(FactAnswer.of(fact, Instant.now(clock)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write down a fact (leads)")
    FactAnswer add(@RequestBody NewFact wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        return FactAnswer.of(facts.find(facts.add(wanted.wanted(viewer))), Instant.now(clock));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Give a fact another value from a time on (leads), or another owner",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Change.class))))
    ResponseEntity<FactAnswer> change(
            @PathVariable FactId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        var before = facts.find(id);
        var known = version(version, before);
        if (patch.has("value") || patch.has("says") || patch.has("from") || patch.has("until")) {
            facts.change(
                    id,
                    known,
                    new FactWanted.Value(
                            patch.has("value") ? patch.requiredText("value") : before.value(),
                            patch.has("says") ? patch.requiredText("says") : before.says(),
                            patch.instant("from"),
                            patch.instant("until")));
            known = null;
        }
        if (patch.has("owner") || patch.has("reviewOn")) {
            reviews.keep(id, known, keep(patch), viewer);
        }
        return read(id, viewer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a fact (leads): it stays to be read")
    void retire(
            @PathVariable FactId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        facts.retire(id, version(version, facts.find(id)));
    }

    private static FactReviews.Wanted keep(Patch patch) {
        return new FactReviews.Wanted(
                patch.has("owner") ? PersonId.of(patch.requiredText("owner")) : null,
                patch.has("reviewOn") ? day(patch.requiredText("reviewOn")) : null);
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // the same answer as for days that no calendar has
        }
        throw Patch.wrong("reviewOn", "a day such as 2026-03-02");
    }

    /** The version that the caller read: of several tags the one that fits, if any. */
    private static @Nullable Long version(@Nullable String tags, FactLine fact) {
        if (tags == null) {
            return null;
        }
        for (var tag : tags.split(",")) {
            var bare = tag.strip().replaceFirst("^W/", "").replace("\"", "");
            if (bare.equals("*") || bare.equals(Long.toString(fact.version()))) {
                return fact.version();
            }
        }
        throw new Refusal(
                Refusal.Kind.STALE,
                "fact-changed",
                "Somebody changed this fact since you read it. Read it again.");
    }
}
