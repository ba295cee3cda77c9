package heed.review.check;

import heed.review.text.Folding;

/** Compares spellings of names. */
final class Spelling {

    private Spelling() {}

    /**
     * Whether one is the other, written on a keyboard without umlauts: {@code Müller}, {@code
     * Mueller}.
     */
    static boolean isTranscription(String known, String written) {
        return transcribed(known).equals(written) || transcribed(written).equals(known);
    }

    private static String transcribed(String name) {
        return name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("æ", "ae");
    }

    /** Whether a slip of the fingers makes one of the other; a missing accent is one. */
    static boolean isNear(String known, String written) {
        if (known.equals(written) || known.length() < 3) return false;
        if (Folding.fold(known).equals(Folding.fold(written))) return true;
        int allowed = known.length() <= 4 ? 1 : 2;
        return Math.abs(known.length() - written.length()) <= allowed
                && distance(known, written) <= allowed;
    }

    /** How many letters were changed, left out, put in or swapped with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int at = 0; at <= one.length(); at++) cost[at][0] = at;
        for (int at = 0; at <= other.length(); at++) cost[0][at] = at;
        for (int i = 1; i <= one.length(); i++)
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] =
                        Math.min(
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                                cost[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        return cost[one.length()][other.length()];
    }
}
