package heed.review.mood;

import heed.review.Mood.Kind;
import heed.review.text.Sentence;
import heed.review.text.Text;
import heed.review.text.TextReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fits the models of the mood and measures them on companies that they were not fitted on. What
 * people feel in public comments is learnt first; what customers say to companies then decides how
 * much of it counts. The same examples give the same bytes. For one thread.
 */
public final class MoodFit {

    /**
     * A comment that somebody wrote somewhere, labelled.
     *
     * @param source {@code emotions} or {@code incivility}
     * @param kinds of feelings, or of incivility
     */
    public record Comment(String source, String text, Set<String> kinds) {}

    /**
     * What a customer wrote to a company or was answered, labelled.
     *
     * @param shows {@code upset}, {@code complaint}, {@code thanks}, {@code missing_ack} and so on
     */
    public record Turn(
            String conversation,
            String company,
            boolean fromCustomer,
            String text,
            Set<String> shows) {}

    /** Weights by file name, and the figures as a table in Markdown. */
    public record Fitted(Map<String, byte[]> files, String figures) {}

    private record Lesson(Set<String> sources, Set<String> kinds) {}

    private static final String EMOTIONS = "emotions";
    private static final String INCIVILITY = "incivility";

    private static final List<Lesson> LESSONS =
            List.of(
                    lesson(Set.of(INCIVILITY), "uncivil"),
                    lesson(
                            Set.of(EMOTIONS, INCIVILITY),
                            "anger annoyance disapproval disgust disappointment sadness grief fear uncivil"),
                    lesson(Set.of(EMOTIONS), "anger annoyance"),
                    lesson(Set.of(EMOTIONS), "disappointment sadness grief"),
                    lesson(Set.of(EMOTIONS), "fear nervousness"),
                    lesson(Set.of(EMOTIONS), "confusion curiosity"),
                    lesson(Set.of(EMOTIONS), "gratitude"),
                    lesson(Set.of(EMOTIONS), "admiration love joy approval optimism excitement"),
                    lesson(Set.of(EMOTIONS), "neutral"));

    private static Lesson lesson(Set<String> sources, String kinds) {
        return new Lesson(sources, Set.of(kinds.split(" ")));
    }

    /** The first place for what the comments taught. */
    private static final int TAUGHT = 32;

    private static final float TAUGHT_SCALE = 0.25f;
    private static final Fitting ON_COMMENTS = new Fitting(6, 0.1, 1e-5, 1e-5);
    private static final Fitting ON_TURNS = new Fitting(30, 0.05, 0.02, 0.001);

    private final TextReader texts = new TextReader();
    private final FeatureReader features = new FeatureReader(new Wordings());

    /** Fits all models. */
    public Fitted fit(List<Comment> comments, List<Turn> talks) {
        List<float[]> taught = taught(comments);
        List<Turn> turns = talks.stream().filter(Turn::fromCustomer).toList();
        List<Features> read =
                turns.stream().map(turn -> withTaught(read(turn.text()), taught)).toList();
        var files = new LinkedHashMap<String, byte[]>();
        var figures = new FitFigures(turns);
        for (Target target : Target.values()) {
            List<Scored> unseen = companiesLeftOut(target, turns, read);
            var calibration = Calibration.of(unseen);
            figures.add(target, unseen, calibration);
            if (target == Target.UPSET) figures.addAcknowledgement(talks, unseen, calibration);
            float[] weights = ON_TURNS.fit(examples(target, turns, read, ""));
            files.put(
                    target.fileName() + ".weights",
                    new Weights(joined(weights, taught), calibration).kept());
        }
        for (Kind kind : Kind.values()) figures.add(kind, read);
        return new Fitted(files, figures.toString());
    }

    private Features read(String text) {
        Text read = texts.read(text, List.of("en"));
        List<Sentence> own = read.ownSentences();
        return features.read(own.isEmpty() ? read.sentences() : own);
    }

    private List<float[]> taught(List<Comment> comments) {
        List<Features> read = comments.stream().map(comment -> read(comment.text())).toList();
        var taught = new ArrayList<float[]>();
        for (Lesson lesson : LESSONS) {
            var examples = new ArrayList<Fitting.Example>();
            for (int i = 0; i < read.size(); i++) {
                Comment comment = comments.get(i);
                if (!lesson.sources().contains(comment.source())) continue;
                boolean shows = comment.kinds().stream().anyMatch(lesson.kinds()::contains);
                examples.add(new Fitting.Example(read.get(i), shows, shows ? 3 : 1));
            }
            taught.add(ON_COMMENTS.fit(examples));
        }
        return taught;
    }

    private static Features withTaught(Features features, List<float[]> taught) {
        float[] margins = new float[taught.size()];
        for (int i = 0; i < margins.length; i++)
            margins[i] = (float) features.times(taught.get(i)) * TAUGHT_SCALE;
        return features.with(TAUGHT, margins);
    }

    /** One set of weights in place of two storeys of them. */
    private static float[] joined(float[] weights, List<float[]> taught) {
        float[] joined = weights.clone();
        for (int i = 0; i < taught.size(); i++) {
            float share = weights[TAUGHT + i] * TAUGHT_SCALE;
            joined[TAUGHT + i] = 0;
            for (int at = 0; at < joined.length; at++) joined[at] += share * taught.get(i)[at];
        }
        return joined;
    }

    private static List<Fitting.Example> examples(
            Target target, List<Turn> turns, List<Features> read, String without) {
        long shows = turns.stream().filter(turn -> turn.shows().contains(target.label())).count();
        double weight = Math.sqrt((turns.size() - shows) / (double) shows);
        var examples = new ArrayList<Fitting.Example>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.company().equals(without)) continue;
            boolean yes = turn.shows().contains(target.label());
            examples.add(new Fitting.Example(read.get(i), yes, yes ? weight : 1));
        }
        return examples;
    }

    private static List<Scored> companiesLeftOut(
            Target target, List<Turn> turns, List<Features> read) {
        var companies = new TreeSet<String>();
        for (Turn turn : turns) companies.add(turn.company());
        var scored = new Scored[turns.size()];
        for (String company : companies) {
            float[] weights = ON_TURNS.fit(examples(target, turns, read, company));
            for (int i = 0; i < scored.length; i++)
                if (turns.get(i).company().equals(company))
                    scored[i] =
                            new Scored(
                                    read.get(i).times(weights),
                                    turns.get(i).shows().contains(target.label()));
        }
        return List.of(scored);
    }
}
