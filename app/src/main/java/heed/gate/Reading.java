package heed.gate;

import heed.knowledge.Fact;
import heed.review.Mood;
import heed.review.Promise;
import heed.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what the review found in a case in the terms of the desk, as loud as a team wants it. */
record Reading(Case draft, LevelPolicy levels) {

    private static final String CONTRADICTS_FACT = "contradicts-fact";

    Reviewed of(Review review) {
        var mood = review.mood();
        return new Reviewed(
                review.language(),
                review.findings().stream()
                        .map(this::finding)
                        .filter(finding -> finding.level() != Level.OFF)
                        .toList(),
                draft.asked().told(review.asks(), draft.said()),
                review.promises().stream().map(Reading::promise).toList(),
                mood == null ? null : mood(mood),
                review.unchecked().stream()
                        .map(one -> new Reviewed.Unchecked(one.check(), one.why()))
                        .toList(),
                Reviewed.Ledger.EMPTY);
    }

    private Finding finding(heed.review.Finding found) {
        var evidence = found.evidence().stream().map(this::evidence).toList();
        var words =
                found.text().isEmpty()
                        ? evidence.stream()
                                .map(Finding.Evidence::text)
                                .collect(Collectors.joining("\n"))
                        : found.text();
        if (words.isBlank()) {
            words = found.message();
        }
        return new Finding(
                FindingId.of(found.check(), words),
                found.check(),
                levels.of(found.check(), Level.of(found.level())),
                found.span().start(),
                found.span().end(),
                found.text(),
                found.message(),
                evidence,
                suggestions(found));
    }

    /** Who is told another value than the one they know wants to know whom to ask. */
    private List<String> suggestions(heed.review.Finding found) {
        if (!found.check().equals(CONTRADICTS_FACT)) {
            return found.suggestions();
        }
        var suggestions = new ArrayList<>(found.suggestions());
        found.suggestions().stream()
                .flatMap(said -> draft.factSaid(said).stream())
                .map(fact -> "It is the fact " + fact.key() + ", " + keptBy(fact) + ".")
                .forEach(suggestions::add);
        return suggestions;
    }

    private static String keptBy(Fact fact) {
        return fact.owner() == null
                ? "which nobody keeps just now"
                : "kept by " + fact.owner() + ": if it is out of date, tell them";
    }

    private Finding.Evidence evidence(heed.review.Evidence one) {
        return new Finding.Evidence(
                draft.message(one.message()), one.span().start(), one.span().end(), one.text());
    }

    private static Reviewed.Promise promise(Promise promise) {
        return new Reviewed.Promise(
                promise.span().start(),
                promise.span().end(),
                promise.text(),
                promise.what(),
                promise.due(),
                promise.dueText(),
                promise.conditional(),
                word(promise.strength()));
    }

    private Reviewed.Mood mood(Mood mood) {
        return new Reviewed.Mood(mood.upset(), mood.signals().stream().map(this::signal).toList());
    }

    private Reviewed.Signal signal(Mood.Signal signal) {
        var said = draft.review().messages().get(signal.message()).text();
        return new Reviewed.Signal(
                word(signal.kind()),
                draft.message(signal.message()),
                signal.span().start(),
                signal.span().end(),
                signal.span().of(said),
                signal.strength());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
