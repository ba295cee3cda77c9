package heed.review;

import heed.review.text.Text;
import heed.review.text.TextReader;
import heed.review.text.Tokenizer;
import heed.review.thread.Answers;
import heed.review.thread.AskFinder;
import heed.review.thread.Matter;
import heed.review.thread.Turn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a customer asks in a message, before anybody answers it. Safe for use by many threads;
 * keeps nothing of what it reads.
 */
public final class AskReader {

    /** Nobody asks anything behind as much as this. */
    private static final int MOST_CHARACTERS = 20_000;

    /** Which part of their telling words two asks share at least when they ask the same. */
    private static final double ALIKE = 0.6;

    private final TextReader texts = new TextReader();
    private final AskFinder finder = new AskFinder();
    private final Answers answers = new Answers();

    /**
     * The asks of a message, in its order, all of them open.
     *
     * @param text what the customer newly wrote; quoted lines in it ask nothing
     * @param language that it is likely in, two letters; null when nothing is known
     */
    public List<Ask> in(String text, @Nullable String language) {
        var end = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        Text read = texts.read(end, language == null ? List.of() : List.of(language));
        var message = new ReviewCase.Message(ReviewCase.From.CUSTOMER, null, null, end);
        return finder.in(new Turn(0, message, read));
    }

    /**
     * What becomes of asks by a reply that was sent without a review, as far as formulas tell: the
     * meaning of sentences is not looked at.
     *
     * @param asks of one message, whose text is {@code text}
     */
    public List<Ask> after(List<Ask> asks, String text, String reply) {
        var message = new ReviewCase.Message(ReviewCase.From.CUSTOMER, null, null, text);
        return answers.in(asks, new Turn(0, message, texts.read(text)), texts.read(reply));
    }

    /** Whether two asks are after the same, as far as their words tell. */
    public static boolean areAlike(String one, String other) {
        Set<String> first = stems(one);
        Set<String> second = stems(other);
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        int all = first.size() + second.size() - shared.size();
        return !shared.isEmpty() && shared.size() >= ALIKE * all;
    }

    private static Set<String> stems(String text) {
        return Matter.of(Tokenizer.tokenize(text)).stems();
    }
}
