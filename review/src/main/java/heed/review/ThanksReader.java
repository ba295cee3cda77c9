package heed.review;

import heed.review.text.Folding;
import heed.review.text.Tokenizer;
import heed.review.thread.ThanksFinder;
import heed.review.thread.ThanksFinder.Said;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a customer's message is thanks and nothing else, in English, German, French and
 * Spanish. In doubt it is not: what is held for mere thanks is not looked at by anybody. Safe for
 * use by many threads; keeps nothing of what it reads.
 */
public final class ThanksReader {

    private static final Pattern QUESTION = Pattern.compile("[^.!?\\n]*\\?");

    /** What many a reply ends with, for which no answer is awaited. */
    private static final Pattern COURTESY =
            Pattern.compile(
                    "(?iu)anything else|something else|any(thing)? (other|further|more)|sonst noch|noch etwas|weiterhelfen"
                            + "|autre chose|d['’]autres questions|algo m[aá]s|alguna otra");

    /** Nobody is called so where it would matter. */
    private static final Set<String> DENIALS =
            Set.of("no", "not", "non", "nein", "nicht", "kein", "keine", "pas", "ni", "never");

    private final ThanksFinder finder = new ThanksFinder();

    /**
     * What we said last to whom a message answers.
     *
     * @param reply what somebody of ours wrote last; empty when nobody did
     * @param askedWhetherSolved whether we asked, besides, whether all is solved
     */
    public record Before(String reply, boolean askedWhetherSolved) {

        /** Nothing was said before. */
        public static final Before NOTHING = new Before("", false);

        /** Whether an answer is awaited, so that “great” may be one. */
        boolean asks() {
            return QUESTION.matcher(reply)
                    .results()
                    .anyMatch(question -> !COURTESY.matcher(question.group()).find());
        }
    }

    /**
     * @param text what the customer newly wrote, without what they quote
     * @param names of the customer and of those whom they may address, in any spelling
     */
    public boolean isOnlyThanks(String text, Collection<String> names, Before before) {
        var said = finder.read(text, words(names)).orElse(Set.of());
        if (said.contains(Said.SOLVED)) {
            return !said.contains(Said.YES) || before.askedWhetherSolved() || !before.asks();
        }
        if (before.asks() || said.contains(Said.YES) && !before.askedWhetherSolved()) {
            return false;
        }
        return said.contains(Said.THANKS) || said.contains(Said.CONTENT) || said.contains(Said.YES);
    }

    private static List<String> words(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Tokenizer.tokenize(name.replaceAll("[._@+-]", " ")).stream())
                .map(token -> Folding.fold(token.lower()))
                .filter(word -> !DENIALS.contains(word))
                .distinct()
                .limit(40)
                .toList();
    }
}
