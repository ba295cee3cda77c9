package heed.review.mood;

import heed.review.mood.MoodFit.Comment;
import heed.review.mood.MoodFit.Turn;
import java.util.ArrayList;
import java.util.List;

/** Fits the models that go by words alone: for machines on which the language model cannot run. */
final class WordFit {

    /** The first place for what the comments taught. */
    static final int TAUGHT = 32;

    private static final float TAUGHT_SCALE = 0.25f;
    private static final Fitting ON_COMMENTS = new Fitting(6, 0.1, 1e-5, 1e-5);
    private static final Fitting ON_TURNS = new Fitting(30, 0.05, 0.02, 0.001);

    private WordFit() {}

    /** What the comments teach, a set of weights for each lesson. */
    static List<float[]> taught(List<Comment> comments, List<Features> read) {
        var taught = new ArrayList<float[]>();
        for (Lesson lesson : Lesson.ALL) {
            var examples = new ArrayList<Fitting.Example>();
            for (int i = 0; i < read.size(); i++) {
                if (!lesson.isAboutOne(comments.get(i))) continue;
                boolean shows = lesson.isShownBy(comments.get(i));
                examples.add(new Fitting.Example(read.get(i), shows, shows ? 3 : 1));
            }
            taught.add(ON_COMMENTS.fit(examples));
        }
        return taught;
    }

    static Features withTaught(Features features, List<float[]> taught) {
        float[] margins = new float[taught.size()];
        for (int i = 0; i < margins.length; i++)
            margins[i] = (float) features.times(taught.get(i)) * TAUGHT_SCALE;
        return features.with(TAUGHT, margins);
    }

    /** One set of weights in place of two storeys of them. */
    static float[] joined(float[] weights, List<float[]> taught) {
        float[] joined = weights.clone();
        for (int i = 0; i < taught.size(); i++) {
            float share = weights[TAUGHT + i] * TAUGHT_SCALE;
            joined[TAUGHT + i] = 0;
            for (int at = 0; at < joined.length; at++) joined[at] += share * taught.get(i)[at];
        }
        return joined;
    }

    /** The weights fitted on all turns but those of one company. */
    static float[] fit(Target target, List<Turn> turns, List<Features> read, String without) {
        long shows = turns.stream().filter(turn -> turn.shows().contains(target.label())).count();
        double weight = Math.sqrt((turns.size() - shows) / (double) shows);
        var examples = new ArrayList<Fitting.Example>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.company().equals(without)) continue;
            boolean yes = turn.shows().contains(target.label());
            examples.add(new Fitting.Example(read.get(i), yes, yes ? weight : 1));
        }
        return ON_TURNS.fit(examples);
    }
}
