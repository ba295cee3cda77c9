package heed.complaint;

import heed.access.Viewer;
import heed.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What we change after complaints, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Complaints")
@Transactional
class CorrectiveStepApi {

    private static final LocalDate LAST = LocalDate.parse("9999-01-01");

    private final CorrectiveSteps steps;

    CorrectiveStepApi(CorrectiveSteps steps) {
        this.steps = steps;
    }

    @Schema(name = "CorrectiveStep")
    record Answer(ComplaintId complaint, long conversationNumber, String text, LocalDate on) {}

    @Schema(name = "CorrectiveStepDone")
    record Done(@Nullable String how) {}

    @GetMapping("/corrective-steps")
    @Operation(summary = "List what you change after complaints and have not done, by its day")
    Listing<Answer> mine(
            @RequestParam(required = false) @Nullable LocalDate until, Viewer.Member viewer) {
        return Listing.whole(
                steps.mine(until == null || until.isAfter(LAST) ? LAST : until, viewer).stream()
                        .map(one -> new Answer(one.complaint(), one.number(), one.text(), one.on()))
                        .toList());
    }

    @PostMapping("/complaints/{id}/step/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that it is done: its owner, or who may work on the complaint")
    void done(@PathVariable ComplaintId id, @RequestBody Done done, Viewer.Member viewer) {
        steps.done(id, done.how(), viewer);
    }
}
