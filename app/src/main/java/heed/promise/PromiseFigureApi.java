package heed.promise;

import heed.access.TeamId;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a team keeps its word, for programs. */
@RestController
@RequestMapping("/api/v1/promises/figures")
@Tag(name = "Promises")
@Transactional(readOnly = true)
class PromiseFigureApi {

    private final PromiseFigures figures;
    private final Clock clock;

    PromiseFigureApi(PromiseFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Schema(name = "PromiseFigures")
    record Answer(
            Instant since,
            PromiseFigures.Figure promises,
            @Schema(description = "In seconds; null when nobody waits")
                    @Nullable Long longestSilence) {}

    @GetMapping
    @Operation(summary = "Count what became of a team's promises, in conversations you may see")
    Answer read(@RequestParam TeamId team, @RequestParam(defaultValue = "90") int days) {
        if (days < 1 || days > 3660) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "days-out-of-range", "“days” is from 1 to 3660.");
        }
        var now = Instant.now(clock);
        var since = now.minus(Duration.ofDays(days));
        var silence = figures.longestSilence(team, now);
        return new Answer(
                since, figures.of(team, since, now), silence == null ? null : silence.toSeconds());
    }
}
