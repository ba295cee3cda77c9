package heed.complaint;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.message.MessageId;
import heed.web.Htmx;
import heed.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of a complaint, as its sheet posts them. */
@Controller
@RequestMapping("/complaints/{id}")
class ComplaintStepsPage {

    private final Complaints complaints;
    private final ComplaintSteps steps;
    private final ComplaintLessons lessons;
    private final ComplaintSheets sheets;

    ComplaintStepsPage(
            Complaints complaints,
            ComplaintSteps steps,
            ComplaintLessons lessons,
            ComplaintSheets sheets) {
        this.complaints = complaints;
        this.steps = steps;
        this.lessons = lessons;
        this.sheets = sheets;
    }

    @PostMapping("/acknowledgement")
    Object acknowledge(
            @PathVariable ComplaintId id,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return done(
                id, in, viewer, htmx, () -> steps.acknowledge(id, evidence(message, how), viewer));
    }

    @PostMapping("/decision")
    Object decide(
            @PathVariable ComplaintId id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return done(
                id,
                in,
                viewer,
                htmx,
                () ->
                        steps.decide(
                                id,
                                chosen(
                                        Complaint.Verdict.named(verdict),
                                        "Say whether they are right."),
                                reason,
                                viewer));
    }

    @PostMapping("/remedy")
    Object remedy(
            @PathVariable ComplaintId id,
            @RequestParam(defaultValue = "") String remedy,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return done(id, in, viewer, htmx, () -> steps.remedy(id, remedy, viewer));
    }

    @PostMapping("/answer")
    Object answer(
            @PathVariable ComplaintId id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return done(
                id,
                in,
                viewer,
                htmx,
                () ->
                        steps.answer(
                                id,
                                chosen(
                                        Complaint.Reaction.named(answer),
                                        "Say whether they accept it."),
                                evidence(message, how),
                                viewer));
    }

    @PostMapping("/cause")
    Object learn(
            @PathVariable ComplaintId id,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String deed,
            Viewer.Member viewer,
            Htmx htmx) {
        return done(
                id,
                in,
                viewer,
                htmx,
                () -> {
                    var why = cause.isEmpty() ? null : CauseId.of(cause);
                    lessons.learn(id, why, step(step, owner, on), viewer);
                    return deed.equals("close") ? steps.close(id, viewer) : complaints.find(id);
                });
    }

    private static Complaint.@Nullable Step step(String text, String owner, String on) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return new Complaint.Step(
                    text.strip(), PersonId.of(owner), null, LocalDate.parse(on), null);
        } catch (DateTimeException | Refusal e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "step-missing", "Say who changes it, and by which day.");
        }
    }

    private static Evidence evidence(String message, String how) {
        return new Evidence(
                message.isEmpty() || !how.isBlank() ? null : MessageId.of(message), how);
    }

    private static <T> T chosen(@Nullable T choice, String sentence) {
        if (choice == null) {
            throw new Refusal(Refusal.Kind.INVALID, "choose-one", sentence);
        }
        return choice;
    }

    private Object done(
            ComplaintId id, String in, Viewer.Member viewer, Htmx htmx, Supplier<Complaint> work) {
        var of = complaints.find(id).conversation();
        try {
            return sheets.after(work.get().id(), in, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            var wanted = new ComplaintSheets.Wanted(of, in, "", refusal.sentence());
            return sheets.show(id, wanted, viewer, htmx).withStatus(refusal.kind().status());
        }
    }
}
