package heed.complaint;

import heed.access.Person;
import heed.access.Viewer;
import heed.message.Message;
import heed.message.MessageKind;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with what was done, and the form of what is to be done next.
 *
 * @param next the step that is open: {@code acknowledge}, {@code decide}, {@code remedy}, {@code
 *     answer}, {@code close}; empty when it is closed, or the viewer may do nothing about it
 * @param evidence the message that shows the next step is done; empty when there is none
 * @param evidenceSaid that message in words
 * @param said what they wrote and what we answered, for an owner who does not see the conversation
 */
record ComplaintStepsView(
        ComplaintSheetView.Frame frame,
        String url,
        String state,
        String due,
        boolean late,
        List<Line> lines,
        String next,
        String evidence,
        String evidenceSaid,
        @Nullable String readOnly,
        boolean learns,
        List<ComplaintSheetView.Choice> causes,
        List<ComplaintSheetView.Choice> stepOwners,
        String step,
        String stepOn,
        boolean open,
        List<Said> said) {

    /** Something that was said, for who does not see the conversation. */
    record Said(String who, String when, String text) {

        static Said of(Message one, TimeWords words) {
            return new Said(one.fromName(), words.shortly(one.at()), one.body());
        }
    }

    /** Something that is known of it. */
    record Line(String label, String text, @Nullable String by) {}

    /** What a cause is chosen from; empty where it is not. */
    record Learning(List<ComplaintSettings.Cause> causes, List<Person> people) {

        static final Learning NONE = new Learning(List.of(), List.of());
    }

    static ComplaintStepsView of(
            ComplaintSheetView.Frame frame,
            Complaint complaint,
            @Nullable ComplaintDue due,
            List<Message> messages,
            Learning learning,
            Viewer.Member viewer,
            TimeWords words) {
        boolean own = complaint.about().is(viewer.person());
        var next = own || due == null ? "" : ComplaintText.word(due.what());
        var shown = evidence(complaint, messages);
        var step = complaint.step();
        return new ComplaintStepsView(
                frame,
                "/complaints/" + complaint.id(),
                ComplaintText.state(complaint.state()),
                due == null
                        ? ""
                        : (due.isOver(words.now()) ? "Late, was due " : "By ")
                                + words.until(due.at())
                                + ": "
                                + ComplaintText.todo(due),
                due != null && due.isOver(words.now()),
                lines(complaint, words),
                next,
                shown.map(one -> one.id().toString()).orElse(""),
                shown.map(one -> words.shortly(one.at())).orElse(""),
                own
                        ? "It is about you: you may read all of it, and somebody else sees it through."
                        : null,
                !learning.causes().isEmpty() && !own,
                learning.causes().stream()
                        .filter(one -> !one.closed() || one.id().equals(complaint.cause()))
                        .map(one ->
                                new ComplaintSheetView.Choice(
                                        one.id().toString(),
                                        one.name(),
                                        one.id().equals(complaint.cause())))
                        .toList(),
                learning.people().stream()
                        .filter(Person::worksHere)
                        .map(one ->
                                new ComplaintSheetView.Choice(
                                        one.id().toString(),
                                        one.name(),
                                        step != null && one.id().equals(step.owner())))
                        .toList(),
                step == null ? "" : step.text(),
                step == null ? "" : step.on().toString(),
                !complaint.isClosed(),
                frame.elsewhere()
                        ? messages.stream().map(one -> Said.of(one, words)).toList()
                        : List.of());
    }

    /** Our reply since they complained, or their message since it was decided. */
    private static Optional<Message> evidence(Complaint complaint, List<Message> messages) {
        var decision = complaint.decision();
        var kind = decision == null ? MessageKind.REPLY : MessageKind.INBOUND;
        var since =
                decision == null
                        ? complaint.since()
                        : Objects.requireNonNullElse(
                                complaint.remedy() == null ? null : complaint.remedy().at(),
                                decision.at());
        return messages.reversed().stream()
                .filter(one -> one.kind() == kind && !one.automatic() && one.at().isAfter(since))
                .findFirst();
    }

    private static List<Line> lines(Complaint one, TimeWords words) {
        var lines = new ArrayList<Line>();
        add(lines, "What", one.what(), null);
        add(lines, "What it did to them", one.impact(), null);
        add(lines, "What they wish", one.wish(), null);
        add(lines, "About", one.about().said(), null);
        add(
                lines,
                "Seen through by",
                one.ownerName() == null ? "nobody: the leads find somebody" : one.ownerName(),
                null);
        add(lines, "They complained", words.shortly(one.since()), null);
        var known = one.acknowledged();
        if (known != null) {
            add(
                    lines,
                    "They know since",
                    known.how() == null ? "our reply" : known.how(),
                    by(known.byName(), known.at(), words));
        }
        outcome(lines, one, words);
        return lines;
    }

    private static void outcome(List<Line> lines, Complaint one, TimeWords words) {
        if (one.look() == 2) {
            add(lines, "Second look", "They did not accept what came of the first.", null);
        }
        var decision = one.decision();
        if (decision != null) {
            var said = ComplaintText.verdict(decision.verdict()) + ". " + decision.reason();
            add(lines, "Decided", said, by(decision.byName(), decision.at(), words));
        }
        var remedy = one.remedy();
        if (remedy != null) {
            add(lines, "Remedy", remedy.text(), by(remedy.byName(), remedy.at(), words));
        }
        var answer = one.answer();
        if (answer != null) {
            var how = answer.deed().how();
            add(
                    lines,
                    "The customer",
                    ComplaintText.reaction(answer.reaction()) + (how == null ? "" : ". " + how),
                    by(answer.deed().byName(), answer.deed().at(), words));
        }
        add(lines, "Cause", one.causeName(), null);
        var step = one.step();
        if (step != null) {
            add(
                    lines,
                    "What we change",
                    step.text(),
                    step.ownerName()
                            + (step.doneAt() == null
                                    ? ", by " + step.on()
                                    : ", done " + words.shortly(step.doneAt())));
        }
        if (one.closedAt() != null) {
            add(lines, "Closed", "", by(one.closedByName(), one.closedAt(), words));
        }
    }

    private static void add(
            List<Line> lines, String label, @Nullable String text, @Nullable String by) {
        if (text != null && !text.isEmpty() || by != null) {
            lines.add(new Line(label, text == null ? "" : text, by));
        }
    }

    private static String by(@Nullable String name, Instant at, TimeWords words) {
        return (name == null ? "Heed" : name) + ", " + words.shortly(at);
    }
}
