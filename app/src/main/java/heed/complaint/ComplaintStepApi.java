package heed.complaint;

import heed.access.Role;
import heed.access.Viewer;
import heed.message.MessageId;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done about complaints, their causes, times and figures, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Complaints")
@Transactional
class ComplaintStepApi {

    private final Complaints complaints;
    private final ComplaintSteps steps;
    private final ComplaintLessons lessons;
    private final ComplaintClock clocks;
    private final ComplaintSettings settings;
    private final ComplaintFigures figures;

    ComplaintStepApi(
            Complaints complaints,
            ComplaintSteps steps,
            ComplaintLessons lessons,
            ComplaintClock clocks,
            ComplaintSettings settings,
            ComplaintFigures figures) {
        this.complaints = complaints;
        this.steps = steps;
        this.lessons = lessons;
        this.clocks = clocks;
        this.settings = settings;
        this.figures = figures;
    }

    @Schema(name = "ComplaintEvidence")
    record Told(@Nullable MessageId message, @Nullable String how) {}

    @Schema(name = "NewComplaintDecision")
    record Decided(
            @Nullable @Schema(allowableValues = {"upheld", "partly", "not-upheld"}) String verdict,
            @Nullable String reason) {}

    @Schema(name = "NewComplaintRemedy")
    record Given(@Nullable String text) {}

    @Schema(name = "NewComplaintReaction")
    record Said(
            @Nullable @Schema(allowableValues = {"accepted", "not-accepted", "none"}) String answer,
            @Nullable MessageId message,
            @Nullable String how) {}

    @Schema(name = "NewComplaintCause")
    record Learnt(@Nullable CauseId cause, ComplaintAnswer.@Nullable Step step) {}

    @Schema(name = "NewCause")
    record Named(@Nullable String name) {}

    /** What is absent stays as it is. */
    @Schema(name = "NewComplaintTimes")
    record Times(
            @Nullable Integer acknowledgeHours,
            @Nullable Integer decideDays,
            @Nullable Integer secondLookDays,
            @Nullable Integer remedyDays,
            @Nullable Integer answerDays) {

        ComplaintTimes over(ComplaintTimes kept) {
            return new ComplaintTimes(
                    acknowledgeHours == null ? kept.acknowledgeHours() : acknowledgeHours,
                    decideDays == null ? kept.decideDays() : decideDays,
                    secondLookDays == null ? kept.secondLookDays() : secondLookDays,
                    remedyDays == null ? kept.remedyDays() : remedyDays,
                    answerDays == null ? kept.answerDays() : answerDays);
        }
    }

    @PostMapping("/complaints/{id}/acknowledgement")
    @Operation(summary = "The customer knows that somebody looks into it")
    ComplaintAnswer acknowledge(
            @PathVariable ComplaintId id, @RequestBody Told told, Viewer.Member viewer) {
        complaints.find(id);
        return answer(steps.acknowledge(id, new Evidence(told.message(), told.how()), viewer));
    }

    @PostMapping("/complaints/{id}/decision")
    @Operation(summary = "Decide whether the customer is right, with the reason that they get")
    ComplaintAnswer decide(
            @PathVariable ComplaintId id, @RequestBody Decided decided, Viewer.Member viewer) {
        complaints.find(id);
        var verdict = Complaint.Verdict.named(decided.verdict() == null ? "" : decided.verdict());
        if (verdict == null) {
            throw Patch.wrong("verdict", "upheld, partly or not-upheld");
        }
        var reason = decided.reason() == null ? "" : decided.reason();
        return answer(steps.decide(id, verdict, reason, viewer));
    }

    @PostMapping("/complaints/{id}/remedy")
    @Operation(summary = "Say what the customer got")
    ComplaintAnswer remedy(
            @PathVariable ComplaintId id, @RequestBody Given given, Viewer.Member viewer) {
        complaints.find(id);
        return answer(steps.remedy(id, given.text() == null ? "" : given.text(), viewer));
    }

    @PostMapping("/complaints/{id}/answer")
    @Operation(
            summary = "Say what the customer says of it",
            description =
                    "`not-accepted` the first time gives it to a lead who did not decide it; `none` only after"
                            + " the time that the desk waits: 409 `too-early`.")
    ComplaintAnswer react(
            @PathVariable ComplaintId id, @RequestBody Said said, Viewer.Member viewer) {
        complaints.find(id);
        var reaction = Complaint.Reaction.named(said.answer() == null ? "" : said.answer());
        if (reaction == null) {
            throw Patch.wrong("answer", "accepted, not-accepted or none");
        }
        var evidence = new Evidence(said.message(), said.how());
        return answer(steps.answer(id, reaction, evidence, viewer));
    }

    @PutMapping("/complaints/{id}/cause")
    @Operation(summary = "Say what caused it, and what we change")
    ComplaintAnswer learn(
            @PathVariable ComplaintId id, @RequestBody Learnt learnt, Viewer.Member viewer) {
        complaints.find(id);
        var step = learnt.step();
        if (step != null && (step.text() == null || step.owner() == null || step.on() == null)) {
            throw Patch.wrong("step", "a text, an owner and a day");
        }
        return answer(
                lessons.learn(
                        id,
                        learnt.cause(),
                        step == null
                                        || step.text() == null
                                        || step.owner() == null
                                        || step.on() == null
                                ? null
                                : new Complaint.Step(
                                        step.text(), step.owner(), null, step.on(), null),
                        viewer));
    }

    @PostMapping("/complaints/{id}/closing")
    @Operation(summary = "Close it: decided, its cause known, answered by the customer")
    ComplaintAnswer close(@PathVariable ComplaintId id, Viewer.Member viewer) {
        complaints.find(id);
        return answer(steps.close(id, viewer));
    }

    @GetMapping("/complaint-causes")
    @Operation(summary = "List why complaints come")
    Listing<ComplaintSettings.Cause> causes() {
        return Listing.whole(settings.causes());
    }

    @PostMapping("/complaint-causes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a cause (leads)")
    ComplaintSettings.Cause addCause(@RequestBody Named named) {
        return settings.addCause(named.name() == null ? "" : named.name());
    }

    @GetMapping("/complaint-times")
    @Operation(summary = "Read within how much working time complaints are seen to")
    ComplaintTimes times() {
        return settings.times();
    }

    @PutMapping("/complaint-times")
    @Operation(summary = "Set within how much working time complaints are seen to (leads)")
    ComplaintTimes keep(@RequestBody Times wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        settings.keep(wanted.over(settings.times()));
        return settings.times();
    }

    @GetMapping("/complaints/figures")
    @Operation(summary = "Read what became of the complaints of 90 days, by cause (leads)")
    Listing<ComplaintFigures.Line> figures(Viewer.Member viewer) {
        return Listing.whole(figures.byCause(viewer));
    }

    private ComplaintAnswer answer(Complaint complaint) {
        return ComplaintAnswer.of(complaint, clocks.due(complaint).orElse(null));
    }
}
