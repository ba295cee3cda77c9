package heed.desk;

import heed.gate.Confirmation;
import heed.gate.Finding;
import heed.gate.Reviewed;
import heed.web.TimeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the margin beside a draft.
 *
 * @param mood how the customer feels; null when their words do not show it
 * @param findings the loudest, as many as one takes in at once
 * @param more the others
 * @param kept earlier promises that it may keep
 * @param awaited a next step that follows from what it asks the customer for; null when none does
 * @param held how what holds the reply may leave all the same; null when nothing was held
 * @param deeds where the conversation's actions are; empty before anything was read
 * @param told whether the holding just happened, and is said aloud
 */
record MarginView(
        @Nullable MarginMood mood,
        List<MarginAsk> asks,
        List<MarginFinding> findings,
        List<MarginFinding> more,
        List<MarginPromise> promises,
        List<MarginKept> kept,
        @Nullable Step awaited,
        @Nullable ComposerHeld held,
        boolean told,
        String deeds) {

    /** A next step that is proposed, its time as a field wants it. */
    record Step(String words, String due, String at) {}

    /** Before anything was read: what held the reply, or nothing. */
    static MarginView unread(@Nullable ComposerHeld held) {
        return new MarginView(
                null,
                List.of(),
                held == null ? List.of() : held.findings(),
                List.of(),
                List.of(),
                List.of(),
                null,
                held,
                held != null,
                "");
    }

    /** An empty draft lacks everything: what is missing is told once something is written. */
    static MarginView of(
            Reviewed reviewed, String text, Set<String> putAway, TimeWords words, String deeds) {
        var findings = text.isBlank() ? List.<Finding>of() : reviewed.findings();
        return new MarginView(
                MarginMood.of(reviewed.mood()),
                MarginAsk.of(reviewed.asks()),
                lines(findings.stream().filter(reviewed.shown()::contains), deeds),
                lines(findings.stream().filter(one -> !reviewed.shown().contains(one)), deeds),
                MarginPromise.all(reviewed.promises(), words).stream()
                        .map(one -> one.in(reviewed.ledger(), putAway))
                        .toList(),
                MarginKept.of(reviewed.ledger()),
                null,
                null,
                false,
                deeds);
    }

    private static List<MarginFinding> lines(
            java.util.stream.Stream<Finding> findings, String deeds) {
        return findings.map(one -> MarginFinding.of(one, deeds)).toList();
    }

    /** After it was held: everything that holds it stands open and takes its reason. */
    MarginView held(String deed, List<Confirmation> given) {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Comparator.comparing(one -> one.holds() ? one.needsReason() ? 0 : 1 : 2));
        var holding = ComposerHeld.of(all, given, deed);
        return holding.isHolding()
                ? new MarginView(
                        mood,
                        asks,
                        holding.findings(),
                        List.of(),
                        promises,
                        kept,
                        awaited,
                        holding,
                        false,
                        deeds)
                : this;
    }

    /** With a next step that follows from what it asks for. */
    MarginView awaiting(@Nullable Step step) {
        return new MarginView(mood, asks, findings, more, promises, kept, step, held, told, deeds);
    }

    /** Those that the draft seems to keep. */
    List<MarginKept> keeps() {
        return kept.stream().filter(MarginKept::isProposed).toList();
    }

    /** What is owed besides. */
    List<MarginKept> owed() {
        return kept.stream().filter(one -> !one.isProposed()).toList();
    }

    /** Where a lead is asked. */
    String approvalsUrl() {
        return deeds + "/promise-approvals";
    }

    /** Where what was asked is corrected. */
    String asksUrl() {
        return deeds + "/asks";
    }

    /** {@code 1 of 3 answered}. */
    String asked() {
        long done = asks.stream().filter(MarginAsk::done).count();
        return done + " of " + asks.size() + " taken up";
    }

    /** {@code 1 stop, 2 warnings}; empty when there is nothing to say. */
    String found() {
        var all = new ArrayList<>(findings);
        all.addAll(more);
        var counts = new ArrayList<String>();
        for (var word : List.of("stop", "warning", "hint")) {
            long count = all.stream().filter(one -> one.levelWords().equals(word)).count();
            if (count > 0) {
                counts.add("%d %s%s".formatted(count, word, count > 1 ? "s" : ""));
            }
        }
        return String.join(", ", counts);
    }

    /** All of it in a line, where there is no room for more. */
    String inOneLine() {
        var parts = new ArrayList<String>();
        parts.add(found().isEmpty() ? "Nothing to mend" : capital(found()));
        if (!asks.isEmpty()) {
            parts.add(asked());
        }
        return String.join(" · ", parts);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
