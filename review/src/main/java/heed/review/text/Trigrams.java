package heed.review.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How usual it is in a language that three letters follow each other. */
final class Trigrams {

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    Trigrams(List<String> words) {
        for (String word : words) {
            String framed = ' ' + word + ' ';
            for (int at = 0; at + 3 <= framed.length(); at++) {
                counts.merge(framed.substring(at, at + 3), 1, Integer::sum);
                total++;
            }
        }
    }

    /** The mean logarithm of the probability of the words' trigrams, smoothed. */
    double likeness(List<String> words) {
        double sum = 0;
        int seen = 0;
        for (String word : words) {
            String framed = ' ' + (word.length() > 30 ? word.substring(0, 30) : word) + ' ';
            for (int at = 0; at + 3 <= framed.length(); at++) {
                sum +=
                        Math.log(
                                (counts.getOrDefault(framed.substring(at, at + 3), 0) + 0.3)
                                        / (total + 3000.0));
                seen++;
            }
        }
        return seen == 0 ? Double.NEGATIVE_INFINITY : sum / seen;
    }
}
