package heed.servicelevel;

import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.web.SettingsFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How soon we want to be.
 *
 * @param leads whether the viewer may change it
 * @param lines what holds where nothing else is said, and then what is said
 * @param seen which targets stand here, each in which version
 * @param problem why what was typed was refused; null when it was not
 */
record TargetsView(
        SettingsFrame frame,
        boolean leads,
        List<Line> lines,
        List<Choice> inboxes,
        List<Choice> priorities,
        List<Choice> organisations,
        List<Clock> clocks,
        String seen,
        int percent,
        @Nullable String problem,
        List<ClockFigure> figures) {

    /**
     * A target.
     *
     * @param times by clock, in their order
     * @param removal null when it cannot be taken out
     * @param seen which version stands here
     */
    record Line(String whom, List<String> times, @Nullable String removal, @Nullable String seen) {}

    record Choice(String value, String words, boolean chosen) {}

    /** A field for a clock. */
    record Clock(String word, String label, String value) {}

    /** What the page is made of. */
    record Known(
            List<Target> targets,
            int percent,
            List<Inbox> inboxes,
            Map<OrganisationId, String> organisations,
            List<ClockFigure> figures) {}

    static TargetsView of(
            SettingsFrame frame,
            boolean leads,
            TargetForm typed,
            @Nullable String problem,
            Known known) {
        var names = known.inboxes().stream().collect(Collectors.toMap(Inbox::id, Inbox::name));
        return new TargetsView(
                frame,
                leads,
                Stream.concat(
                                Arrays.stream(Priority.values()).map(TargetsView::standard),
                                known.targets().stream()
                                        .map(one -> line(one, names, known.organisations())))
                        .toList(),
                known.inboxes().stream()
                        .map(one -> choice(one.id().toString(), one.name(), typed.value("inbox")))
                        .toList(),
                Arrays.stream(Priority.values())
                        .map(one -> choice(one.word(), one.word(), typed.value("priority")))
                        .toList(),
                known.organisations().entrySet().stream()
                        .map(one ->
                                choice(
                                        one.getKey().toString(),
                                        one.getValue(),
                                        typed.value("organisation")))
                        .toList(),
                Arrays.stream(ClockKind.values())
                        .map(one -> new Clock(one.word(), one.label(), typed.value(one.word())))
                        .toList(),
                TargetForm.seen(known.targets()),
                known.percent(),
                problem,
                known.figures());
    }

    private static Choice choice(String value, String words, String chosen) {
        return new Choice(value, words, value.equals(chosen));
    }

    private static Line standard(Priority priority) {
        var times = TargetPolicy.standard(priority);
        return new Line(
                "Priority " + priority.word() + ", where nothing else is said",
                Arrays.stream(ClockKind.values())
                        .map(one ->
                                times.containsKey(one) ? TargetWords.of(times.get(one)) : "none")
                        .toList(),
                null,
                null);
    }

    private static Line line(
            Target one, Map<InboxId, String> inboxes, Map<OrganisationId, String> organisations) {
        var organisation = one.organisation();
        var inbox = one.inbox();
        var priority = one.priority();
        var whom =
                Stream.of(
                                organisation == null
                                        ? ""
                                        : organisations.getOrDefault(
                                                organisation, "an organisation"),
                                inbox == null
                                        ? ""
                                        : inboxes.getOrDefault(inbox, "an inbox that was closed"),
                                priority == null ? "" : priority.word())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new Line(
                whom.isEmpty() ? "Everything" : whom,
                Arrays.stream(ClockKind.values())
                        .map(clock -> TargetWords.of(one.times().get(clock)))
                        .toList(),
                TargetsPage.HERE + "/" + one.id() + "/removal",
                String.valueOf(one.version()));
    }
}
