package heed.servicelevel;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    private static final String MINUTES =
            "Opening minutes by clock: first-reply, next-reply, next-update, resolution; 0 keeps no such clock";

    private final Targets targets;
    private final ClockFigureStore figures;
    private final Clock clock;

    TargetApi(Targets targets, ClockFigureStore figures, Clock clock) {
        this.targets = targets;
        this.figures = figures;
        this.clock = clock;
    }

    /** What is null is for any. */
    @Schema(name = "Target")
    record TargetAnswer(
            UUID id,
            @Nullable UUID inbox,
            @Nullable String priority,
            @Nullable UUID organisation,
            @Schema(description = MINUTES) Map<String, Long> minutes) {

        static TargetAnswer of(Target one) {
            var minutes = new LinkedHashMap<String, Long>();
            one.times().forEach((clock, time) -> minutes.put(clock.word(), time.toMinutes()));
            var inbox = one.inbox();
            var priority = one.priority();
            var organisation = one.organisation();
            return new TargetAnswer(
                    one.id().value(),
                    inbox == null ? null : inbox.value(),
                    priority == null ? null : priority.word(),
                    organisation == null ? null : organisation.value(),
                    minutes);
        }
    }

    @Schema(name = "NewTarget")
    record Wanted(
            @Nullable UUID inbox,
            @Nullable String priority,
            @Nullable UUID organisation,
            @Nullable @Schema(description = MINUTES) Map<String, @Nullable Long> minutes) {

        @Nullable Priority of() {
            try {
                return priority == null ? null : Priority.of(priority);
            } catch (IllegalArgumentException none) {
                throw Patch.wrong("priority", "low, normal, high or urgent");
            }
        }

        Map<ClockKind, Duration> times() {
            var times = new EnumMap<ClockKind, Duration>(ClockKind.class);
            if (minutes != null) {
                minutes.forEach((word, count) -> {
                    if (count == null || count < 0 || count > 525_600) {
                        throw Patch.wrong(word, "opening minutes, from 0 to 525600");
                    }
                    times.put(clock(word), Duration.ofMinutes(count));
                });
            }
            return times;
        }

        private static ClockKind clock(String word) {
            try {
                return ClockKind.of(word);
            } catch (IllegalArgumentException none) {
                throw Patch.wrong(
                        "minutes", "by first-reply, next-reply, next-update or resolution");
            }
        }
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

    @PutMapping("/targets")
    @Operation(summary = "Say how soon, in the place of what was said for the same (leads)")
    TargetAnswer keep(@RequestBody Wanted wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var id =
                targets.keep(
                        wanted.inbox() == null ? null : new InboxId(wanted.inbox()),
                        wanted.of(),
                        wanted.organisation() == null
                                ? null
                                : new OrganisationId(wanted.organisation()),
                        wanted.times());
        return targets.all().stream()
                .filter(one -> one.id().equals(id))
                .map(TargetAnswer::of)
                .findFirst()
                .orElseThrow();
    }

    @DeleteMapping("/targets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a target out (leads)")
    void remove(@PathVariable String id, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        targets.remove(TargetId.of(id));
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
