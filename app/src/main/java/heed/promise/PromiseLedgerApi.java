package heed.promise;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.web.Cursor;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises over all conversations, with what became of them, for programs. */
@RestController
@RequestMapping("/api/v1/promises")
@Tag(name = "Promises")
@Transactional
class PromiseLedgerApi {

    private final PromiseLedger ledger;
    private final PromiseOutcomes outcomes;
    private final Promises promises;
    private final PromiseEvents events;
    private final Readings readings;

    PromiseLedgerApi(
            PromiseLedger ledger,
            PromiseOutcomes outcomes,
            Promises promises,
            PromiseEvents events,
            Readings readings) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.promises = promises;
        this.events = events;
        this.readings = readings;
    }

    @Schema(name = "PromiseWithChain")
    record Chained(PromiseAnswer promise, List<PromiseAnswer> chain) {}

    @Schema(name = "NewRenewal")
    record NewRenewal(@Nullable Instant due, @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "List promises, what is due first at the front")
    Listing<PromiseAnswer> list(
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer.Member viewer) {
        var query =
                new LedgerQuery(
                        owner == null ? null : new PersonId(owner),
                        team == null ? null : new TeamId(team),
                        state == null || state.equals("owed") ? null : state(state),
                        "owed".equals(state),
                        from,
                        until);
        readings.note(viewer, null, "promises", "api");
        return ledger.list(query, Cursor.of(cursor), Listing.limit(limit))
                .map(line -> PromiseAnswer.of(line.promise()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a promise with those before it and those that took its place")
    ResponseEntity<Chained> read(@PathVariable PromiseId id, Viewer.Member viewer) {
        var promise = promises.find(id);
        readings.note(viewer, promise.conversation(), "conversation", "api");
        var chain = ledger.chain(id).stream().map(one -> PromiseAnswer.of(one.promise())).toList();
        return ResponseEntity.ok()
                .eTag(Versions.tag(promise.version()))
                .body(new Chained(PromiseAnswer.of(promise), chain));
    }

    @GetMapping("/{id}/events")
    @Operation(summary = "What happened to a promise, in order")
    Listing<PromiseEvents.Event> events(@PathVariable PromiseId id, Viewer.Member viewer) {
        readings.note(viewer, promises.find(id).conversation(), "conversation", "api");
        return Listing.whole(events.of(id));
    }

    @PostMapping("/{id}/renewal")
    @Operation(summary = "Give it a new time with a reason, as the customer was told otherwise")
    ResponseEntity<PromiseAnswer> renew(
            @PathVariable PromiseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            @RequestBody NewRenewal wanted,
            Viewer.Member viewer) {
        var promise = promises.held(id);
        Versions.require(tag, promise.version());
        if (wanted.due() == null) {
            throw Patch.wrong("due", "a time such as 2026-03-02T09:00:00Z");
        }
        var reason = wanted.reason() == null ? "" : wanted.reason();
        var next = outcomes.renew(id, wanted.due(), promise.zone(), reason, viewer);
        return PromiseAnswer.tagged(promises.find(next), HttpStatus.CREATED);
    }

    private static PromiseState state(String word) {
        for (var state : PromiseState.values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw Patch.wrong("state", "owed, or what became of a promise");
    }
}
