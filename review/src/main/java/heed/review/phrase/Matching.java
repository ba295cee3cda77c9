package heed.review.phrase;

import heed.review.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sentence while formulas are looked for in it. Remembers where a step led, so that no step is
 * taken twice at one place, however many ways lead there.
 */
final class Matching {

    /** Longer than any sentence. */
    private static final int MOST_TOKENS = 1024;

    private final List<Token> tokens;
    private final Map<Integer, Integer> ends = new HashMap<>();

    Matching(List<Token> tokens) {
        this.tokens = tokens;
    }

    int size() {
        return tokens.size();
    }

    Token get(int at) {
        return tokens.get(at);
    }

    /** Where the step of this number led from here; null when nobody has tried. */
    @Nullable Integer known(int step, int at) {
        return ends.get(step * MOST_TOKENS + at);
    }

    int remember(int step, int at, int end) {
        ends.put(step * MOST_TOKENS + at, end);
        return end;
    }
}
