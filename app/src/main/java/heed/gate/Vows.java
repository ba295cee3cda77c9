package heed.gate;

import heed.promise.PromiseFound;
import heed.promise.Standing;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What there is to say of the promises in a draft: which go beyond what their writer may promise,
 * which days are full, which earlier ones it keeps or renews.
 */
record Vows(Standing standing, List<PromiseFound> found) {

    /** The check of a promise that its writer may not make alone. */
    static final String BEYOND = "beyond-authority";

    /** The check of a day with more promises than the team keeps in one. */
    static final String FULL = "day-full";

    /** All that was {@code findings}, and what these add, in the order of the text. */
    List<Finding> with(List<Finding> findings, List<Reviewed.Promise> promises) {
        var all = new ArrayList<>(findings);
        standing.beyond(found).forEach(one -> all.add(beyond(one, promises.get(one.at()))));
        standing.loads(found).stream()
                .filter(Standing.Load::isFull)
                .forEach(one -> all.add(full(one, promises.get(one.at()))));
        all.sort(Comparator.comparing(Finding::start));
        return List.copyOf(all);
    }

    private static Finding beyond(Standing.Beyond beyond, Reviewed.Promise promise) {
        return new Finding(
                FindingId.of(BEYOND, promise.text() + promise.due() + beyond.amount()),
                BEYOND,
                Level.STOP,
                promise.start(),
                promise.end(),
                promise.text(),
                "More than you may promise by yourself. " + beyond.why(),
                List.of(),
                List.of("Change it, or ask a lead: when they approve it, send it as it is."));
    }

    private static Finding full(Standing.Load load, Reviewed.Promise promise) {
        return new Finding(
                FindingId.of(FULL, promise.text() + load.day()),
                FULL,
                Level.WARN,
                promise.start(),
                promise.end(),
                promise.text(),
                words(load) + ": one more may be one too many.",
                List.of(),
                List.of("Name a later day."));
    }

    /** {@code 12 of 15 promises for Friday are taken}. */
    static String words(Standing.Load load) {
        var day = load.day();
        return "%d of %d promises for %s %d are taken"
                .formatted(
                        load.taken() - 1,
                        load.room(),
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        day.getDayOfMonth());
    }

    /** What stands beside the text. */
    Reviewed.Ledger ledger(String draft, List<Reviewed.Promise> promises) {
        return new Reviewed.Ledger(
                standing.keeping(draft, found).stream()
                        .map(one ->
                                new Reviewed.Keeps(
                                        one.promise().id(), one.promise().text(), one.words()))
                        .toList(),
                standing.renewing(draft, found).stream()
                        .map(one ->
                                new Reviewed.Renews(
                                        promises.get(one.at()).id(),
                                        one.promise().id(),
                                        one.promise().text(),
                                        Because.in(draft)))
                        .toList(),
                standing.loads(found).stream()
                        .map(one ->
                                new Reviewed.Load(
                                        promises.get(one.at()).id(), words(one), one.isFull()))
                        .toList(),
                standing.owed().stream()
                        .map(one -> new Reviewed.Owed(one.id(), one.text()))
                        .toList());
    }

    /** Whether {@code finding} is one that only a lead lets pass. */
    static boolean isBeyond(Finding finding) {
        return finding.check().equals(BEYOND);
    }
}
