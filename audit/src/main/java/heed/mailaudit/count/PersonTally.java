package heed.mailaudit.count;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts for one of us. */
final class PersonTally {

    private final String name;
    private final Map<String, Integer> flagged = new TreeMap<>();
    private int replies;
    private int fullyChecked;
    private int clean;

    PersonTally(String name) {
        this.name = name;
    }

    void add(
            TalkFigures.Reply reply,
            boolean full,
            boolean isClean,
            Predicate<TalkFigures.Found> counts) {
        replies++;
        if (full) fullyChecked++;
        if (full && isClean) clean++;
        Set<String> seen = new HashSet<>();
        for (var found : reply.found())
            if (counts.test(found) && seen.add(found.check()))
                flagged.merge(found.check(), 1, Integer::sum);
    }

    Report.Person person() {
        return new Report.Person(name, replies, fullyChecked, clean, Map.copyOf(flagged));
    }
}
