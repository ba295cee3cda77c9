package heed.review.mood;

import heed.review.Mood;
import heed.review.Mood.Kind;
import heed.review.Mood.Signal;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.thread.Conversation;
import heed.review.thread.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads how customers feel. Knows English only. The models are loaded when first needed, once for
 * all readers; safe for use by many threads.
 */
public final class MoodReader {

    /** As much as the models were fitted on at a time; a long mail is read in such pieces. */
    private static final int SENTENCES_AT_ONCE = 5;

    /** A mail's first pieces show its mood; a megabyte of sentences is no mail. */
    private static final int MAX_SENTENCES = 200;

    private static final double LIKELY = 0.5;
    private static final Set<Kind> BY_MODEL = Set.of(Kind.COMPLAINT);
    private static final Set<Kind> UPSET = Set.of(Kind.ANGER, Kind.DISAPPOINTMENT);

    /** Loaded by the first who needs it. */
    private static final class Loaded {

        static final Wordings WORDINGS = new Wordings();
        static final FeatureReader FEATURES = new FeatureReader(WORDINGS);
        static final Map<Target, Judge> JUDGES = judges();

        private static Map<Target, Judge> judges() {
            var judges = new TreeMap<Target, Judge>();
            for (Target target : List.of(Target.UPSET, Target.COMPLAINT)) {
                var kept = Weights.read(target.fileName());
                judges.put(target, new LinearJudge(kept.weights(), kept.calibration()));
            }
            return judges;
        }
    }

    /** The mood of the customer's latest messages; null when their language is not known. */
    public @Nullable Mood read(Conversation conversation) {
        List<Turn> latest = conversation.unanswered();
        if (latest.isEmpty())
            latest = conversation.fromCustomer().reversed().stream().limit(1).toList();
        latest = latest.stream().filter(MoodReader::isKnown).toList();
        if (latest.isEmpty()) return null;
        double upset = latest.stream().mapToDouble(this::upset).max().orElse(0);
        var signals = new ArrayList<Signal>();
        for (Turn turn : latest) signals.addAll(signals(turn));
        return new Mood(upset, List.copyOf(signals));
    }

    /** How likely a message shows that its writer is upset, 0 to 1; 0 in unknown languages. */
    public double upset(Turn turn) {
        return isKnown(turn) ? probability(Target.UPSET, sentences(turn.text())) : 0;
    }

    /** The sentence that shows it most; none in an empty message. */
    public Optional<Span> mostUpset(Turn turn) {
        return most(Target.UPSET, sentences(turn.text())).map(Sentence::span);
    }

    private static boolean isKnown(Turn turn) {
        String language = turn.text().language();
        return language.equals("en") || language.equals("unknown");
    }

    private static List<Sentence> sentences(Text text) {
        List<Sentence> own = FeatureReader.cut(text.ownSentences());
        return own.subList(0, Math.min(MAX_SENTENCES, own.size()));
    }

    private static double probability(Target target, List<Sentence> sentences) {
        double highest = 0;
        for (int from = 0; from < sentences.size(); from += SENTENCES_AT_ONCE) {
            int to = Math.min(from + SENTENCES_AT_ONCE, sentences.size());
            highest = Math.max(highest, judge(target, sentences.subList(from, to)));
        }
        return highest;
    }

    private static double judge(Target target, List<Sentence> sentences) {
        Judge judge = Loaded.JUDGES.get(target);
        return judge == null ? 0 : judge.probability(Loaded.FEATURES.read(sentences));
    }

    private static Optional<Sentence> most(Target target, List<Sentence> sentences) {
        return sentences.stream()
                .max(Comparator.comparingDouble(sentence -> judge(target, List.of(sentence))));
    }

    private static List<Signal> signals(Turn turn) {
        List<Sentence> sentences = sentences(turn.text());
        var signals = new ArrayList<Signal>();
        double upset = probability(Target.UPSET, sentences);
        for (Sentence sentence : sentences)
            for (var found : Loaded.WORDINGS.in(sentence))
                if (!BY_MODEL.contains(found.kind()))
                    signals.add(
                            new Signal(
                                    found.kind(),
                                    turn.number(),
                                    found.span(),
                                    strength(found.kind(), upset)));
        if (upset >= LIKELY && signals.stream().noneMatch(signal -> UPSET.contains(signal.kind())))
            add(Kind.DISAPPOINTMENT, Target.UPSET, upset, turn, sentences, signals);
        double complaint = probability(Target.COMPLAINT, sentences);
        if (complaint >= LIKELY)
            add(Kind.COMPLAINT, Target.COMPLAINT, complaint, turn, sentences, signals);
        signals.sort(Comparator.comparing(Signal::span));
        return signals;
    }

    /** About how often formulas of the kind are right; docs/mood.md has the figures. */
    private static double strength(Kind kind, double upset) {
        return switch (kind) {
            case ANGER, DISAPPOINTMENT -> upset;
            case URGENCY -> 0.9;
            case REPEAT_CONTACT -> 0.7;
            case CHURN, COMPLAINT -> 0.6;
            case LOSS -> 0.4;
            case GRATITUDE -> 0.87;
        };
    }

    private static void add(
            Kind kind,
            Target target,
            double strength,
            Turn turn,
            List<Sentence> sentences,
            List<Signal> signals) {
        most(target, sentences)
                .ifPresent(sentence ->
                        signals.add(new Signal(kind, turn.number(), sentence.span(), strength)));
    }
}
