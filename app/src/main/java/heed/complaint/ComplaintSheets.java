package heed.complaint;

import heed.access.People;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
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
    private final ComplaintClock clocks;
    private final ComplaintSettings settings;
    private final Conversations conversations;
    private final Messages messages;
    private final People people;
    private final Readings readings;
    private final Clock clock;

    ComplaintSheets(
            Complaints complaints,
            ComplaintClock clocks,
            ComplaintSettings settings,
            Conversations conversations,
            Messages messages,
            People people,
            Readings readings,
            Clock clock) {
        this.complaints = complaints;
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
        return html("steps", steps(frame, last.get(), wanted.part(), viewer), htmx);
    }

    private static Html html(String kind, Object view, Htmx htmx) {
        return Html.of("complaint/" + kind + (htmx.asked() ? "-sheet" : "-page"), view);
    }

    private ComplaintSheetView fresh(ComplaintSheetView.Frame frame, Conversation conversation) {
        var proposed = complaints.proposed(conversation.id());
        var message =
                proposed.map(ProposalStore.Proposal::message)
                        .or(() ->
                                messages.latest(conversation.id(), null, LATEST).reversed().stream()
                                        .filter(one -> one.kind() == MessageKind.INBOUND)
                                        .map(heed.message.Message::id)
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
                learns || complaint.isClosed()
                        ? List.of()
                        : messages.latest(complaint.conversation(), null, LATEST),
                learns
                        ? new ComplaintStepsView.Learning(settings.causes(), people.all())
                        : ComplaintStepsView.Learning.NONE,
                viewer,
                new TimeWords(Instant.now(clock), viewer.zone()));
    }
}
