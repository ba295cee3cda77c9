package heed.review.mood;

import heed.review.Mood;
import heed.review.Mood.Kind;
import heed.review.Mood.Signal;
import heed.review.meaning.Meanings;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.thread.Conversation;
import heed.review.thread.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how customers feel. Knows English only. The models are loaded when first needed, once for
 * all readers; safe for use by many threads.
 */
public final class MoodReader {

    /** As much as the models were fitted on at a time; a long mail is read in such pieces. */
    private static final int SENTENCES_AT_ONCE = 5;

    /** A mail's first pieces show its mood; a megabyte of sentences is no mail. */
    private static final int MAX_SENTENCES = 60;

    private static final double LIKELY = 0.5;
    private static final Set<Kind> BY_MODEL = Set.of(Kind.COMPLAINT);
    private static final Set<Kind> UPSET = Set.of(Kind.ANGER, Kind.DISAPPOINTMENT);

    /** Loaded by the first who needs it. */
    private static final class Loaded {

        static final Wordings WORDINGS = new Wordings();
        static final FeatureReader FEATURES = new FeatureReader(WORDINGS);
        static final Map<Target, Judge> BY_WORDS = judges(Weights.BY_WORDS);
        static final Map<Target, Judge> BEST = Meanings.areKnown() ? judges("") : BY_WORDS;

        private static Map<Target, Judge> judges(String by) {
            Map<Target, Judge> judges = new EnumMap<>(Target.class);
            for (Target target : Target.values())
                judges.put(target, new LinearJudge(Weights.read(target.fileName() + by)));
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
        double upset = 0;
        var signals = new ArrayList<Signal>();
        for (Turn turn : latest) {
            Feelings feelings = feelings(sentences(turn.text()));
            upset = Math.max(upset, feelings.upset());
            signals.addAll(signals(turn, feelings));
        }
        return new Mood(upset, List.copyOf(signals));
    }

    /** How likely a message shows that its writer is upset, 0 to 1; 0 in unknown languages. */
    public double upset(Turn turn) {
        return isKnown(turn) ? feelings(sentences(turn.text())).upset() : 0;
    }

    /** Whether a message is angry in its words and as a whole. */
    public boolean isHostile(Turn turn) {
        return isKnown(turn)
                && sentences(turn.text()).stream()
                        .flatMap(sentence -> Loaded.WORDINGS.in(sentence).stream())
                        .anyMatch(found -> found.kind() == Kind.ANGER)
                && upset(turn) >= LIKELY;
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

    /**
     * What the models say of a message: of its most upset piece, and of that which complains most.
     */
    private record Feelings(double upset, double complaint) {

        Feelings or(Feelings other) {
            return new Feelings(Math.max(upset, other.upset), Math.max(complaint, other.complaint));
        }
    }

    private static Feelings feelings(List<Sentence> sentences) {
        var most = new Feelings(0, 0);
        for (int from = 0; from < sentences.size(); from += SENTENCES_AT_ONCE) {
            int to = Math.min(from + SENTENCES_AT_ONCE, sentences.size());
            most = most.or(inPiece(sentences.subList(from, to)));
        }
        return most;
    }

    private static Feelings inPiece(List<Sentence> sentences) {
        Features words = Loaded.FEATURES.read(sentences);
        Features all =
                Meanings.of(MeaningText.of(sentences))
                        .map(meaning -> words.meaning(meaning.tone()))
                        .orElse(words);
        return new Feelings(
                judge(Loaded.BEST, Target.UPSET).probability(all),
                judge(Loaded.BEST, Target.COMPLAINT).probability(all));
    }

    private static Judge judge(Map<Target, Judge> judges, Target target) {
        return Objects.requireNonNull(judges.get(target));
    }

    /** Goes by words: to read every sentence's meaning as well would take too long. */
    private static Optional<Sentence> most(Target target, List<Sentence> sentences) {
        Judge judge = judge(Loaded.BY_WORDS, target);
        return sentences.stream()
                .max(
                        Comparator.comparingDouble(sentence ->
                                judge.probability(Loaded.FEATURES.read(List.of(sentence)))));
    }

    private static List<Signal> signals(Turn turn, Feelings feelings) {
        List<Sentence> sentences = sentences(turn.text());
        var signals = new ArrayList<Signal>();
        double upset = feelings.upset();
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
        double complaint = feelings.complaint();
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
