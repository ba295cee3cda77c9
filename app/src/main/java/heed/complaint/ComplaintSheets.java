package heed.complaint;

import heed.access.People;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the sheet of a complaint shows. Thread-safe. */
@Service
@Transactional
class ComplaintSheets {

    private static final int LATEST = 30;

    private final Complaints complaints;
    private final ComplaintIntake intake;
    private final OwnerElsewhere elsewhere;
    private final ComplaintClock clocks;
    private final ComplaintSettings settings;
    private final Conversations conversations;
    private final Messages messages;
    private final People people;
    private final Readings readings;
    private final Clock clock;

    ComplaintSheets(
            Complaints complaints,
            ComplaintIntake intake,
            OwnerElsewhere elsewhere,
            ComplaintClock clocks,
            ComplaintSettings settings,
            Conversations conversations,
            Messages messages,
            People people,
            Readings readings,
            Clock clock) {
        this.complaints = complaints;
        this.intake = intake;
        this.elsewhere = elsewhere;
        this.clocks = clocks;
        this.settings = settings;
        this.conversations = conversations;
        this.messages = messages;
        this.people = people;
        this.readings = readings;
        this.clock = clock;
    }

    /** What a sheet is asked for. */
    record Wanted(ConversationId conversation, String in, String part, @Nullable String problem) {}

    /** A complaint by itself: where its conversation is not the viewer's to see, without that. */
    Html show(ComplaintId id, Wanted wanted, Viewer.Member viewer, Htmx htmx) {
        var seen = complaints.find(id);
        if (seen.number() != null) {
            return show(wanted, viewer, htmx);
        }
        readings.note(viewer, seen.conversation(), "complaint:" + id, "page");
        var complaint = elsewhere.named(seen, viewer);
        var frame = ComplaintSheetView.Frame.elsewhere(complaint, viewer.theme(), wanted.problem());
        if (wanted.part().equals("change") && viewer.person().equals(complaint.owner())) {
            return html(
                    "form",
                    ComplaintSheetView.of(frame, complaint, people.all(), people.teams()),
                    htmx);
        }
        var said = elsewhere.said(seen, viewer);
        return html("steps", steps(frame, complaint, wanted.part(), said, viewer), htmx);
    }

    /** Where one goes after a step: the conversation, the complaint by itself, or the list. */
    String after(ComplaintId id, String in, Viewer.Member viewer) {
        var seen = complaints.seen(id).orElse(null);
        if (seen != null && seen.number() != null) {
            return ComplaintSheetPage.back(seen.number(), in);
        }
        return "redirect:" + ComplaintsPage.HERE + (seen == null ? "" : "/" + id);
    }

    /** The complaint of a conversation, the last one when none is open; the form of a new one. */
    Html show(Wanted wanted, Viewer.Member viewer, Htmx htmx) {
        var conversation = conversations.find(wanted.conversation());
        readings.note(viewer, conversation.id(), "conversation", "page");
        var frame =
                ComplaintSheetView.Frame.of(
                        conversation, wanted.in(), viewer.theme(), wanted.problem());
        var all = complaints.of(conversation.id());
        var shown = all.stream().filter(one -> !one.isClosed()).findFirst();
        var last = shown.isPresent() ? shown : all.stream().findFirst();
        if (last.isEmpty() || wanted.part().equals("new") && shown.isEmpty()) {
            return html("form", fresh(frame, conversation), htmx);
        }
        if (wanted.part().equals("change")) {
            return html(
                    "form",
                    ComplaintSheetView.of(frame, last.get(), people.all(), people.teams()),
                    htmx);
        }
        var said = messages.latest(conversation.id(), null, LATEST);
        return html("steps", steps(frame, last.get(), wanted.part(), said, viewer), htmx);
    }

    private static Html html(String kind, Object view, Htmx htmx) {
        return Html.of("complaint/" + kind + (htmx.asked() ? "-sheet" : "-page"), view);
    }

    private ComplaintSheetView fresh(ComplaintSheetView.Frame frame, Conversation conversation) {
        var proposed = intake.proposed(conversation.id());
        var message =
                proposed.map(ProposalStore.Proposal::message)
                        .or(() ->
                                messages.latest(conversation.id(), null, LATEST).reversed().stream()
                                        .filter(one -> one.kind() == MessageKind.INBOUND)
                                        .map(Message::id)
                                        .findFirst());
        return ComplaintSheetView.fresh(
                frame,
                proposed.map(ProposalStore.Proposal::words).orElse(""),
                message.map(Object::toString).orElse(""),
                people.all(),
                people.teams());
    }

    private ComplaintStepsView steps(
            ComplaintSheetView.Frame frame,
            Complaint complaint,
            String part,
            List<Message> said,
            Viewer.Member viewer) {
        var due = clocks.due(complaint).orElse(null);
        boolean learns =
                !complaint.isClosed()
                        && (part.equals("cause") || complaint.answer() != null)
                        && complaint.decision() != null;
        return ComplaintStepsView.of(
                frame,
                complaint,
                due,
                said,
                learns
                        ? new ComplaintStepsView.Learning(settings.causes(), people.all())
                        : ComplaintStepsView.Learning.NONE,
                viewer,
                new TimeWords(Instant.now(clock), viewer.zone()));
    }
}
