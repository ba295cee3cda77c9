package heed.servicelevel;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Refusal;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How soon we want to be, and how it fared, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Clocks")
@Transactional
class TargetApi {

    private final Targets targets;
    private final ClockFigureStore figures;
    private final Clock clock;

    TargetApi(Targets targets, ClockFigureStore figures, Clock clock) {
        this.targets = targets;
        this.figures = figures;
        this.clock = clock;
    }

    @Schema(name = "ClockFigures")
    record Figure(
            UUID team,
            String clock,
            @Schema(description = "Turns that ended and count") long ended,
            long withinTarget,
            long overdueNow) {

        static Figure of(ClockFigure one) {
            return new Figure(
                    one.team().value(), one.clock().word(), one.ended(), one.kept(), one.late());
        }
    }

    @GetMapping("/targets")
    @Operation(summary = "List the targets, those that say least of a conversation first")
    Listing<TargetAnswer> list(Viewer.Member viewer) {
        return Listing.whole(targets.all().stream().map(TargetAnswer::of).toList());
    }

    @GetMapping("/targets/{id}")
    @Operation(summary = "Read a target")
    ResponseEntity<TargetAnswer> read(@PathVariable String id, Viewer.Member viewer) {
        return answer(TargetId.of(id));
    }

    @PutMapping("/targets")
    @Operation(
            summary = "Say how soon, in the place of what was said for the same (leads)",
            description =
                    "With If-Match, only when nobody changed it since; with If-None-Match: * only when nobody said it: else 412.")
    ResponseEntity<TargetAnswer> keep(
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String none,
            @RequestBody TargetWanted wanted,
            Viewer.Member viewer) {
        var before =
                targets.held().stream()
                        .filter(one -> one.isOf(wanted.in(), wanted.of(), wanted.from()))
                        .findFirst();
        Versions.require(tag, before.map(Target::version).orElse(null));
        if (none != null && before.isPresent()) {
            throw Versions.changed();
        }
        return answer(targets.keep(wanted.in(), wanted.of(), wanted.from(), wanted.times()));
    }

    @DeleteMapping("/targets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a target out (leads)")
    void remove(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            Viewer.Member viewer) {
        var before =
                targets.held().stream().filter(one -> one.id().equals(TargetId.of(id))).findFirst();
        Versions.require(tag, before.map(Target::version).orElse(null));
        targets.remove(TargetId.of(id));
    }

    private ResponseEntity<TargetAnswer> answer(TargetId id) {
        var one = targets.find(id);
        return ResponseEntity.ok().eTag(Versions.tag(one.version())).body(TargetAnswer.of(one));
    }

    @GetMapping("/clocks/figures")
    @Operation(summary = "Count what ended within target, in conversations that you may see")
    Listing<Figure> figures(
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "30") int days,
            Viewer.Member viewer) {
        if (days < 1 || days > 3660) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "days-out-of-range", "“days” is from 1 to 3660.");
        }
        var now = Instant.now(clock);
        return Listing.whole(
                figures.since(now.minus(Duration.ofDays(days)), now).stream()
                        .filter(one -> team == null || Objects.equals(team, one.team()))
                        .map(Figure::of)
                        .toList());
    }
}
