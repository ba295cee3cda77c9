package heed.review.promise;

import java.util.Set;

/**
 * The words that commit somebody: “I will”, “you will have”, “will be sent”.
 *
 * @param start its first symbol
 * @param end the symbol behind it
 * @param traits as the table says them: {@code hedged}, {@code timed}, {@code fixed}, {@code
 *     thing}, {@code start}
 */
record Head(int start, int end, Set<String> traits) {

    static Head of(int start, int end, Object traits) {
        return new Head(start, end, Set.of(traits.toString().split(" ")));
    }

    boolean isHedged() {
        return traits.contains("hedged");
    }

    /** Whether it is a promise only when a time is named: “we are working on it today”. */
    boolean needsTime() {
        return traits.contains("timed") || needsDay();
    }

    /** Whether it is one only with a day or an hour: “we reply within a day” is a rule. */
    boolean needsDay() {
        return traits.contains("fixed");
    }

    /** Whether its subject stands before it. */
    boolean isAboutThing() {
        return traits.contains("thing");
    }

    /** Whether it is one only at the beginning: “Will call you tomorrow.” */
    boolean opensSentence() {
        return traits.contains("start");
    }

    /** Whether it is a mere courtesy when neither time nor condition is named: “happy to”. */
    boolean isCourteous() {
        return traits.contains("courteous");
    }

    /** The same commitment, one verb later. */
    Head movedTo(int place, int behind) {
        return new Head(place, behind, traits);
    }
}
