package heed.canned;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How much of one text stands in another, by pairs of words that follow each other. */
final class Sharing {

    /** With so little of it left, it was taken out rather than changed. */
    static final double TAKEN_OUT = 0.2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Sharing() {}

    /** Which share of {@code put} is in {@code sent}, 0 to 1; its blanks do not count. */
    static double left(String put, String sent) {
        var words = put;
        for (var blank : Blanks.in(put)) {
            words = words.replace(blank.words(), " ");
        }
        var wanted = pairs(words);
        var there = pairs(sent);
        int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
        int found =
                wanted.entrySet().stream()
                        .mapToInt(one ->
                                Math.min(one.getValue(), there.getOrDefault(one.getKey(), 0)))
                        .sum();
        return all == 0 ? 1 : (double) found / all;
    }

    private static Map<String, Integer> pairs(String text) {
        var pairs = new HashMap<String, Integer>();
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        var before = "";
        while (words.find()) {
            pairs.merge(before + " " + words.group(), 1, Integer::sum);
            before = words.group();
        }
        return pairs;
    }
}
