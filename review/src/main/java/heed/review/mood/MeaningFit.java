package heed.review.mood;

import heed.review.meaning.Meanings;
import heed.review.mood.Descent.Line;
import heed.review.mood.MoodFit.Comment;
import heed.review.mood.MoodFit.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Fits the models that know what sentences mean. Each text is a row: what was counted in it, its
 * meaning, and what the comments teach of such meanings. Words as such add nothing to these.
 */
final class MeaningFit {

    /** Of comments, one in so many is read: more teach little more. */
    private static final int ONE_COMMENT_IN = 3;

    private static final Descent ON_COMMENTS = new Descent(60, 0.03);
    private static final Descent ON_TURNS = new Descent(150, 0.3);

    /** How much counts and lessons weigh against the many numbers of a meaning. */
    private static final double COUNT_SPREAD = 3;

    private static final double MEANING_SPREAD = 1 / Math.sqrt(3);

    private static final int MEANING = WordFit.TAUGHT;
    private static final int LESSONS = MEANING + Meanings.SIZE;
    private static final int WIDTH = LESSONS + Lesson.ALL.size();

    /** What our own texts count, whose like customers rarely write in public. */
    private static final double WRITTEN_COUNT = 0.2;

    private final List<Line> lessons = new ArrayList<>();
    private final List<Turn> turns;
    private final float[][] rows;
    private final Standard standard;

    /**
     * Learns from the comments and reads the turns.
     *
     * @param read the turns, each with its counts
     */
    MeaningFit(
            List<Comment> comments,
            List<Turn> turns,
            List<Features> read,
            Function<String, float[]> meanings) {
        this.turns = turns;
        learn(comments, meanings);
        var plain = new float[turns.size()][];
        for (int i = 0; i < plain.length; i++)
            plain[i] = row(read.get(i), meanings.apply(turns.get(i).text()));
        standard = Standard.of(plain, spreads());
        rows = standard.of(plain);
    }

    private void learn(List<Comment> all, Function<String, float[]> meanings) {
        var comments = new ArrayList<Comment>();
        for (int i = 0; i < all.size(); i += ONE_COMMENT_IN) comments.add(all.get(i));
        float[][] plain =
                comments.stream()
                        .map(comment -> meanings.apply(comment.text()))
                        .toArray(float[][]::new);
        var spreads = new double[Meanings.SIZE];
        Arrays.fill(spreads, MEANING_SPREAD);
        var centre = Standard.of(plain, spreads);
        float[][] standards = centre.of(plain);
        for (Lesson lesson : Lesson.ALL) {
            var shows = new boolean[plain.length];
            var counts = new double[plain.length];
            for (int i = 0; i < plain.length; i++) {
                shows[i] = lesson.isShownBy(comments.get(i));
                counts[i] = lesson.isAboutOne(comments.get(i)) ? 1 : 0;
            }
            balance(shows, counts);
            lessons.add(centre.plain(ON_COMMENTS.fit(standards, shows, counts)));
        }
    }

    private float[] row(Features features, float[] meaning) {
        var row = new float[WIDTH];
        for (int i = 0; i < features.at().length; i++)
            if (features.at()[i] < MEANING) row[features.at()[i]] = features.value()[i];
        System.arraycopy(meaning, 0, row, MEANING, meaning.length);
        for (int i = 0; i < lessons.size(); i++)
            row[LESSONS + i] = (float) lessons.get(i).margin(meaning);
        return row;
    }

    private static double[] spreads() {
        var spreads = new double[WIDTH];
        Arrays.fill(spreads, COUNT_SPREAD);
        Arrays.fill(spreads, MEANING, LESSONS, MEANING_SPREAD);
        return spreads;
    }

    /** The line fitted on all turns but those of one company, of standard rows. */
    Line fit(Target target, String without) {
        var shows = new boolean[rows.length];
        var counts = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            Turn turn = turns.get(i);
            shows[i] = turn.shows().contains(target.label());
            if (turn.company().equals(without)) continue;
            counts[i] = turn.company().equals(Written.COMPANY) ? WRITTEN_COUNT : 1;
        }
        balance(shows, counts);
        return ON_TURNS.fit(rows, shows, counts);
    }

    /** What the line says of a turn. */
    double margin(Line line, int turn) {
        return line.margin(rows[turn]);
    }

    /** Both answers count as much, whichever is the rarer. */
    private static void balance(boolean[] shows, double[] counts) {
        double yes = 0;
        double all = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            if (shows[i]) yes += counts[i];
        }
        if (yes == 0 || yes == all) return;
        for (int i = 0; i < counts.length; i++)
            counts[i] *= shows[i] ? all / 2 / yes : all / 2 / (all - yes);
    }

    /** The weights of plain counts and meanings in place of the line's storeys. */
    Weights weights(Line line, Calibration calibration) {
        Line plain = standard.plain(line);
        var meaning = Arrays.copyOfRange(plain.weights(), MEANING, LESSONS);
        double shift = plain.shift();
        for (int i = 0; i < lessons.size(); i++) {
            float share = plain.weights()[LESSONS + i];
            shift += share * lessons.get(i).shift();
            for (int at = 0; at < meaning.length; at++)
                meaning[at] += share * lessons.get(i).weights()[at];
        }
        var counted = new float[Features.SIZE];
        System.arraycopy(plain.weights(), 0, counted, 0, MEANING);
        counted[Features.CONSTANT] += (float) shift;
        return new Weights(counted, meaning, calibration);
    }
}
