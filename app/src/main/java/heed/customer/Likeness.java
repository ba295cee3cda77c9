package heed.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far two names are one, by their letters alone: order, marks, case and apostrophes aside. The
 * keys find who may resemble whom; the figure decides.
 */
final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INSIDE = Pattern.compile("(?<=\\p{L})['’`´ʼ](?=\\p{L})");
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiouyhw]+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final int SHORTEST_PHONE = 7;

    private Likeness() {}

    /** The words of a name without marks, in lower case: O’Brien is {@code obrien}. */
    static List<String> words(String name) {
        var joined = INSIDE.matcher(name).replaceAll("");
        var plain = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD)).replaceAll("");
        var lower =
                plain.toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("æ", "ae")
                        .replace("đ", "d");
        return Arrays.stream(BETWEEN.split(lower)).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Between 0 and 1: the mean of how near each word of the longer name is to one of the other.
     */
    static double of(String one, String other) {
        var left = words(one);
        var right = words(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        var longer = left.size() >= right.size() ? left : right;
        var open = new ArrayList<>(longer == left ? right : left);
        double sum = 0;
        for (var word : longer) {
            String best = null;
            double most = 0;
            for (var candidate : open) {
                double near = near(word, candidate);
                if (near > most) {
                    most = near;
                    best = candidate;
                }
            }
            sum += most;
            if (best != null) {
                open.remove(best);
            }
        }
        return sum / longer.size();
    }

    /** By what a customer is found among many: words, how they sound, the end of the number. */
    static Set<String> keys(String name, @Nullable String phone) {
        var keys = new LinkedHashSet<String>();
        if (!name.contains("@")) {
            var words = words(name);
            keys.add("n:" + words.stream().sorted().collect(Collectors.joining(" ")));
            words.stream()
                    .filter(word -> word.length() > 2)
                    .map(word -> "s:" + sound(word))
                    .forEach(keys::add);
        }
        var digits = digits(phone);
        if (digits.length() >= SHORTEST_PHONE) {
            keys.add("p:" + digits);
        }
        return keys;
    }

    /** The end of a number, which country codes and zeros before it leave alone. */
    static String digits(@Nullable String phone) {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() > 8 ? digits.substring(digits.length() - 8) : digits;
    }

    private static String sound(String word) {
        var hard = word.replace("ck", "k").replace('c', 'k').replace('z', 's').replace("ph", "f");
        return TWICE.matcher(VOWELS.matcher(hard).replaceAll("")).replaceAll("$1");
    }

    private static double near(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? 0.8 : 0; // an initial
        }
        int longer = Math.max(one.length(), other.length());
        double near = 1 - (double) distance(one, other) / longer;
        return near < 0.6 ? 0 : near;
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
