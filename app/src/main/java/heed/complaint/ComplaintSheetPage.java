package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet of a complaint beside its conversation: writing it down, and saying what it is. */
@Controller
class ComplaintSheetPage {

    private final Complaints complaints;
    private final ComplaintIntake intake;
    private final ComplaintSheets sheets;
    private final ComplaintClock clocks;
    private final Conversations conversations;
    private final Clock clock;

    ComplaintSheetPage(
            Complaints complaints,
            ComplaintIntake intake,
            ComplaintSheets sheets,
            ComplaintClock clocks,
            Conversations conversations,
            Clock clock) {
        this.complaints = complaints;
        this.intake = intake;
        this.sheets = sheets;
        this.clocks = clocks;
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * What is typed into the form.
     *
     * @param about {@code person:} or {@code team:} with an id; empty for nobody
     */
    record Typed(
            @Nullable String what,
            @Nullable String impact,
            @Nullable String wish,
            @Nullable String about,
            @Nullable String owner,
            @Nullable String message,
            @Nullable Integer version) {

        ComplaintWanted wanted() {
            var whom = about == null ? "" : about;
            return new ComplaintWanted(
                    text(what),
                    text(impact),
                    text(wish),
                    whom.startsWith("person:") ? PersonId.of(whom.substring(7)) : null,
                    whom.startsWith("team:") ? TeamId.of(whom.substring(5)) : null,
                    owner == null || owner.isEmpty() ? null : PersonId.of(owner),
                    message == null || message.isEmpty() ? null : MessageId.of(message));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping("/conversations/{id}/complaint")
    Html show(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String part,
            Viewer.Member viewer,
            Htmx htmx) {
        return sheets.show(new ComplaintSheets.Wanted(id, in, part, null), viewer, htmx);
    }

    @PostMapping("/conversations/{id}/complaint")
    Object register(
            @PathVariable ConversationId id,
            @ModelAttribute Typed typed,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        conversations.find(id);
        return done(id, in, "new", viewer, htmx, () -> intake.register(id, typed.wanted(), viewer));
    }

    @GetMapping("/complaints/{id}")
    Html show(
            @PathVariable ComplaintId id,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String part,
            Viewer.Member viewer,
            Htmx htmx) {
        var of = complaints.find(id).conversation();
        return sheets.show(id, new ComplaintSheets.Wanted(of, in, part, null), viewer, htmx);
    }

    @PostMapping("/complaints/{id}")
    Object describe(
            @PathVariable ComplaintId id,
            @ModelAttribute Typed typed,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var of = complaints.find(id).conversation();
        try {
            complaints.describe(id, typed.version(), typed.wanted(), viewer);
            return sheets.after(id, in, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            var wanted = new ComplaintSheets.Wanted(of, in, "change", refusal.sentence());
            return sheets.show(id, wanted, viewer, htmx).withStatus(refusal.kind().status());
        }
    }

    /** It reads like a complaint and is none. */
    @PostMapping("/conversations/{id}/complaint/dismissal")
    String dismiss(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer) {
        intake.dismiss(id, viewer);
        return back(conversations.find(id).number(), in);
    }

    /** What stands above the thread: the complaint, or that a message reads like one. */
    @GetMapping("/conversations/{id}/complaint/line")
    @Transactional(readOnly = true)
    public Object line(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        if (!htmx.asked()) {
            return back(conversation.number(), in);
        }
        var open = complaints.of(id).stream().filter(one -> !one.isClosed()).findFirst();
        return Html.of(
                "complaint/line",
                ComplaintLineView.of(
                        conversation,
                        in,
                        open.orElse(null),
                        open.flatMap(clocks::due).orElse(null),
                        open.isPresent() ? null : intake.proposed(id).orElse(null),
                        viewer,
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    private Object done(
            ConversationId id,
            String in,
            String part,
            Viewer.Member viewer,
            Htmx htmx,
            Supplier<Complaint> work) {
        try {
            return sheets.after(work.get().id(), in, viewer);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            var wanted = new ComplaintSheets.Wanted(id, in, part, refusal.sentence());
            return sheets.show(wanted, viewer, htmx).withStatus(refusal.kind().status());
        }
    }

    static String back(long number, String in) {
        return "redirect:/conversations/"
                + number
                + (in.isEmpty() ? "" : "?in=" + URLEncoder.encode(in, StandardCharsets.UTF_8));
    }
}
