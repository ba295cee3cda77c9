package heed.review.mood;

import heed.review.mood.MoodFit.Turn;
import heed.review.text.WordList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Customers' messages in many trades and dialects that we wrote ourselves, in mails and in public,
 * labelled: {@code written.txt}. One in five is kept aside to measure on.
 */
final class Written {

    /** What stands for their company. */
    static final String COMPANY = "";

    private static final int ONE_ASIDE_IN = 5;

    private Written() {}

    /** Those to fit on. */
    static List<Turn> toFitOn() {
        return all().stream().filter(turn -> !isAside(turn)).toList();
    }

    /** Those that nothing is fitted on. */
    static List<Turn> aside() {
        return all().stream().filter(Written::isAside).toList();
    }

    private static List<Turn> all() {
        var turns = new ArrayList<Turn>();
        for (String line : WordList.lines(Written.class, "written.txt")) {
            Set<String> shows = new TreeSet<>();
            if (line.charAt(0) == '1') shows.add(Target.UPSET.label());
            if (line.charAt(1) == '1') shows.add(Target.COMPLAINT.label());
            turns.add(new Turn("written", COMPANY, true, line.substring(3), shows));
        }
        return turns;
    }

    private static boolean isAside(Turn turn) {
        var sum = new CRC32();
        sum.update(turn.text().getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % ONE_ASIDE_IN == 0;
    }
}
