package heed.review.mood;

import heed.review.Mood.Kind;
import heed.review.meaning.Meanings;
import heed.review.text.Sentence;
import heed.review.text.Text;
import heed.review.text.TextReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

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

    private static final String NONE = "no company";

    private final TextReader texts = new TextReader();
    private final FeatureReader features = new FeatureReader(new Wordings());
    private final Function<String, float[]> meanings;

    /** A fit with the language model, which must be able to run. */
    public MoodFit() {
        this(text -> Meanings.of(text).orElseThrow().tone());
    }

    /** A fit with meanings from elsewhere, {@link Meanings#SIZE} numbers each. */
    MoodFit(Function<String, float[]> meanings) {
        this.meanings = text -> meanings.apply(MeaningText.of(own(text)));
    }

    /** Fits all models. */
    public Fitted fit(List<Comment> comments, List<Turn> talks) {
        List<Features> inComments =
                comments.stream().map(comment -> features.read(own(comment.text()))).toList();
        List<float[]> taught = WordFit.taught(comments, inComments);
        List<Turn> turns = talks.stream().filter(Turn::fromCustomer).toList();
        List<Turn> all = new ArrayList<>(turns);
        all.addAll(Written.toFitOn());
        List<Features> read = read(all, taught);
        var meant = new MeaningFit(comments, all, read, meanings);
        var files = new LinkedHashMap<String, byte[]>();
        var figures = new FitFigures(turns);
        for (Target target : Target.values()) {
            fitByWords(target, turns, read.subList(0, turns.size()), taught, files, figures);
            List<Scored> unseen =
                    companiesLeftOut(
                            target,
                            turns,
                            company -> {
                                var line = meant.fit(target, company);
                                return turn -> meant.margin(line, turn);
                            });
            var calibration = Calibration.of(unseen);
            figures.add(target, "model", unseen, calibration);
            if (target == Target.UPSET) figures.addAcknowledgement(talks, unseen, calibration);
            var line = meant.fit(target, NONE);
            var weights = meant.weights(line, calibration);
            files.put(target.fileName() + ".weights", weights.kept());
            figures.addWritten(target, weights, Written.aside(), this::features);
        }
        for (Kind kind : Kind.values()) figures.add(kind, read.subList(0, turns.size()));
        return new Fitted(files, figures.toString());
    }

    private void fitByWords(
            Target target,
            List<Turn> turns,
            List<Features> read,
            List<float[]> taught,
            Map<String, byte[]> files,
            FitFigures figures) {
        List<Scored> unseen =
                companiesLeftOut(
                        target,
                        turns,
                        company -> {
                            float[] weights = WordFit.fit(target, turns, read, company);
                            return turn -> read.get(turn).times(weights);
                        });
        var calibration = Calibration.of(unseen);
        figures.add(target, "model, words alone", unseen, calibration);
        float[] weights = WordFit.joined(WordFit.fit(target, turns, read, NONE), taught);
        files.put(
                target.fileName() + Weights.BY_WORDS + ".weights",
                new Weights(weights, new float[0], calibration).kept());
    }

    private List<Features> read(List<Turn> turns, List<float[]> taught) {
        return turns.stream()
                .map(turn -> WordFit.withTaught(features.read(own(turn.text())), taught))
                .toList();
    }

    private Features features(String text) {
        return features.read(own(text)).meaning(meanings.apply(text));
    }

    private List<Sentence> own(String text) {
        Text read = texts.read(text, List.of("en"));
        List<Sentence> own = read.ownSentences();
        return own.isEmpty() ? read.sentences() : own;
    }

    /** What models fitted without a company say of its customers. */
    private static List<Scored> companiesLeftOut(
            Target target, List<Turn> turns, Function<String, IntToDoubleFunction> model) {
        var companies = new TreeSet<String>();
        for (Turn turn : turns) companies.add(turn.company());
        var scored = new Scored[turns.size()];
        for (String company : companies) {
            IntToDoubleFunction margins = model.apply(company);
            for (int i = 0; i < scored.length; i++)
                if (turns.get(i).company().equals(company))
                    scored[i] =
                            new Scored(
                                    margins.applyAsDouble(i),
                                    turns.get(i).shows().contains(target.label()));
        }
        return List.of(scored);
    }
}
