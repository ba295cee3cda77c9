package heed.review.phrase;

import java.util.EnumSet;
import java.util.Set;

/** A line of a list of formulas: the formula, and what keeps it from counting. */
record PhraseLine(String phrase, Set<Guard> guards) {

    private static final String MARK = " -- ";

    static PhraseLine of(String line, Set<Guard> standard) {
        int mark = line.indexOf(MARK);
        if (mark < 0) return new PhraseLine(line, standard);
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        guards.addAll(standard);
        boolean lifted = false;
        for (String word : line.substring(mark + MARK.length()).split("[ ,]+")) {
            switch (word) {
                case "unless" -> lifted = false;
                case "even" -> lifted = true;
                default -> {
                    Guard guard = Guard.named(word);
                    if (lifted) guards.remove(guard);
                    else guards.add(guard);
                }
            }
        }
        return new PhraseLine(line.substring(0, mark), guards);
    }
}
