package heed.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Words as often as people use them: the n-th most frequent word comes 1/n as often as the first
 * (Zipf's law), from short everyday words to made-up names that hardly ever come.
 */
final class Words {

    private static final int HOW_MANY = 30_000;
    private static final List<String> EVERYDAY =
            List.of(
                    ("the to and i you a of is it in we for that my on have with your not this be are was but can if "
                                    + "so at as please order when parcel will from or they do me what day would has one "
                                    + "bike there an had get been no out up thank just could week since back number "
                                    + "know still wheel now time ago arrived two how any after by then which like "
                                    + "because delivery new said our help problem send tell mail sent date hello need "
                                    + "again question where why return today tomorrow only more than again account "
                                    + "invoice refund frame chain brake light bag battery map route room night booking "
                                    + "price paid card address customer answer broken missing wrong late early small "
                                    + "large blue black green replacement warranty workshop appointment kind regards")
                            .split(" "));
    private static final String[] BEGINS = {
        "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "k", "l", "m", "n", "p", "pl",
        "r", "s", "st", "t", "tr", "v", "w"
    };
    private static final String[] MIDDLES = {
        "a", "e", "i", "o", "u", "ai", "ea", "ie", "oo", "ou", "an", "en", "in", "on", "un", "ar",
        "er", "ir", "or", "ur"
    };
    private static final String[] ENDS = {"", "d", "l", "m", "n", "r", "s", "t", "ck", "nd", "st"};

    private final String[] words = new String[HOW_MANY];
    private final double[] upTo = new double[HOW_MANY];

    Words() {
        var random = new SplittableRandom(7);
        double sum = 0;
        for (int i = 0; i < HOW_MANY; i++) {
            words[i] = i < EVERYDAY.size() ? EVERYDAY.get(i) : madeUp(random);
            sum += 1.0 / (i + 2);
            upTo[i] = sum;
        }
    }

    String next(SplittableRandom random) {
        double wanted = random.nextDouble() * upTo[HOW_MANY - 1];
        int found = java.util.Arrays.binarySearch(upTo, wanted);
        return words[Math.min(found < 0 ? -found - 1 : found, HOW_MANY - 1)];
    }

    /** Sentences in paragraphs, {@code count} words in all. */
    String text(SplittableRandom random, int count) {
        var text = new StringBuilder(count * 7);
        int left = 0;
        for (int i = 0; i < count; i++) {
            var word = next(random);
            if (left == 0) {
                text.append(i == 0 ? "" : random.nextInt(4) == 0 ? ".\n\n" : ". ");
                text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
                left = 4 + random.nextInt(14);
            } else {
                text.append(' ').append(word);
            }
            left--;
        }
        return text.append('.').toString();
    }

    private static String madeUp(SplittableRandom random) {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append(BEGINS[random.nextInt(BEGINS.length)])
                    .append(MIDDLES[random.nextInt(MIDDLES.length)]);
        }
        return word.append(ENDS[random.nextInt(ENDS.length)]).toString();
    }
}
