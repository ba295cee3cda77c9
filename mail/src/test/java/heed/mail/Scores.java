package heed.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was right and wrong, by kind. */
final class Scores {

    private static final int LONGEST = 300;

    private final Map<String, int[]> rightAndAll = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(String kind, String mail, Object expected, Object found, boolean right) {
        int[] counts = rightAndAll.computeIfAbsent(kind, key -> new int[2]);
        counts[1]++;
        if (right) counts[0]++;
        else
            failures.add(
                    kind + " of " + mail + ": expected " + cut(expected) + ", found " + cut(found));
    }

    double share(String kind) {
        int[] counts = rightAndAll.getOrDefault(kind, new int[] {0, 1});
        return (double) counts[0] / counts[1];
    }

    String failures() {
        return String.join("\n", failures);
    }

    private static String cut(Object value) {
        String text = String.valueOf(value).replace("\n", "\\n");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    @Override
    public String toString() {
        var table = new StringBuilder("Real mail:\n");
        rightAndAll.forEach((kind, counts) ->
                table.append(String.format("%5d of %5d  %s%n", counts[0], counts[1], kind)));
        return table.toString();
    }
}
