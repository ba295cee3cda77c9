package heed.message;

import heed.review.meaning.Meaning;
import heed.review.meaning.Meanings;
import java.util.OptionalDouble;

/**
 * Tells what is about the same from what shares some words: by rare words in common, and in English
 * by what the texts mean, too. Rather none than one that leads astray; measured on the examples of
 * the tests and on the demo's company.
 */
final class SimilarPolicy {

    /** How near in meaning, and half of the likeness in words, together. */
    private static final double NEAR = 0.86;

    private static final double BY_WORDS = 0.34;
    private static final double BY_TWO_WORDS = 0.55;
    private static final int LONGEST = 400;

    private SimilarPolicy() {}

    /**
     * How good a find is; nothing when it is none.
     *
     * @param likeness in words, 0 to 1
     * @param shared how many words that is
     */
    static OptionalDouble score(
            String wanted, String found, double likeness, int shared, boolean english) {
        if (english && Meanings.areKnown()) {
            double score = meaning(wanted).nearness(meaning(found)) + likeness / 2;
            return score >= NEAR ? OptionalDouble.of(score) : OptionalDouble.empty();
        }
        boolean fits = likeness >= (shared > 2 ? BY_WORDS : BY_TWO_WORDS);
        return fits ? OptionalDouble.of(likeness) : OptionalDouble.empty();
    }

    private static Meaning meaning(String text) {
        var plain = text.replaceAll("\\s+", " ").strip();
        return Meanings.of(plain.substring(0, Math.min(LONGEST, plain.length()))).orElseThrow();
    }
}
