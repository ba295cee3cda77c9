package heed.gate;

import heed.canned.Blanks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the blanks of canned replies that nobody filled, wherever they stand and whether or not the
 * review could look: no reply leaves with one, whatever level its check has.
 */
final class Unfilled {

    private static final String CHECK = "unfilled-placeholder";

    private Unfilled() {}

    /** All that was {@code found}, and the blanks of {@code text}, each a stop. */
    static List<Finding> with(List<Finding> found, String text) {
        var blanks = Blanks.in(text);
        if (blanks.isEmpty()) {
            return found;
        }
        var all = new ArrayList<>(found);
        for (var blank : blanks) {
            all.removeIf(one ->
                    one.check().equals(CHECK)
                            && one.start() < blank.end()
                            && one.end() > blank.start());
            all.add(finding(blank));
        }
        all.sort(Comparator.comparing(Finding::start));
        return List.copyOf(all);
    }

    private static Finding finding(Blanks.Unfilled blank) {
        return new Finding(
                FindingId.of(CHECK, blank.words()),
                CHECK,
                Level.STOP,
                blank.start(),
                blank.end(),
                blank.words(),
                "Fill in: " + blank.what() + ".",
                List.of(),
                List.of("Write it, or take the sentence out: nothing leaves with a blank in it."));
    }

    /** Whether {@code finding} is such a blank, which no reason lets pass. */
    static boolean is(Finding finding) {
        return finding.check().equals(CHECK) && !Blanks.in(finding.text()).isEmpty();
    }
}
