package heed.review.meaning;

/**
 * What a text means, as numbers. Immutable, as long as nobody changes the numbers.
 *
 * <p>Not a record: nobody compares meanings as a whole.
 */
public final class Meaning {

    private final float[] tone;
    private final float[] subject;

    Meaning(float[] tone, float[] subject) {
        this.tone = tone;
        this.subject = subject;
    }

    /** {@link Meanings#SIZE} numbers that hold the tone of the text as well as its subject. */
    public float[] tone() {
        return tone;
    }

    /**
     * How near another text's subject is: 1 for the same, seldom under 0.4, and for most texts
     * between.
     */
    public double nearness(Meaning other) {
        double product = 0;
        double own = 0;
        double others = 0;
        for (int at = 0; at < subject.length; at++) {
            product += subject[at] * other.subject[at];
            own += subject[at] * subject[at];
            others += other.subject[at] * other.subject[at];
        }
        return product / Math.sqrt(own * others);
    }
}
