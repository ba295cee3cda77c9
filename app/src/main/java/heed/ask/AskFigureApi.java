package heed.ask;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a team does by what it is asked, for programs. */
@RestController
@RequestMapping("/api/v1/asks")
@Tag(name = "Asks")
@Transactional(readOnly = true)
class AskFigureApi {

    private final AskFigures figures;
    private final Clock clock;

    AskFigureApi(AskFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Schema(name = "AskFigures")
    record Answer(
            Instant since,
            long asked,
            @Schema(description = "Settled by our first reply after them") long atOnce,
            long answered,
            long declined,
            long deferred,
            long open,
            @Schema(description = "Repeat one that was settled before") long again) {}

    @GetMapping("/figures")
    @Operation(summary = "Count what became of a team's asks, in conversations that you may see")
    Answer read(
            @RequestParam TeamId team,
            @RequestParam(defaultValue = "90") int days,
            Viewer.Member viewer) {
        if (days < 1 || days > 3660) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "days-out-of-range", "“days” is from 1 to 3660.");
        }
        var since = Instant.now(clock).minus(Duration.ofDays(days));
        var now = figures.of(team, since);
        return new Answer(
                since,
                now.asked(),
                now.atOnce(),
                now.answered(),
                now.declined(),
                now.deferred(),
                now.open(),
                now.again());
    }
}
