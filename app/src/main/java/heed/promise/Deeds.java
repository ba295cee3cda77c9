package heed.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds, in what somebody writes, sentences that say that something promised was done. */
final class Deeds {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{3,1000}[.!?]?");

    /** Of something done, or lying here: no questions, nothing to come. */
    private static final Pattern DONE =
            Pattern.compile(
                    "(?<!\\p{L})(?:i've|we've|i have|we have|has been|have been|was|were|is (?:now )?(?:attached|enclosed|done|on its way|sent|here)"
                            + "|are (?:attached|enclosed|here)|here is|here are|attached|enclosed|as promised|called|sent|refunded|shipped|delivered"
                            + "|ich habe|wir haben|habe ich|haben wir|wurden?|worden|ist (?:erledigt|unterwegs|angekommen|raus)|anbei|im anhang|angehängt|wie versprochen|hier ist"
                            + "|j'ai|j’ai|nous avons|a été|ont été|ci-joint|en pièce jointe|voici|comme promis|est parti[e]?)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_DONE =
            Pattern.compile(
                    "\\?\\s*$|(?<!\\p{L})(?:not|n't|n’t|unfortunately|sorry|noch nicht|nicht|leider|ne\\b.{0,40}\\bpas|pas encore|malheureusement)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE);

    private Deeds() {}

    /** At most one sentence for each promise; none that makes a promise itself. */
    static List<Standing.Keeping> keeping(
            List<Promise> owed, String draft, List<PromiseFound> found) {
        if (owed.isEmpty()) {
            return List.of();
        }
        var sentences =
                SENTENCE.matcher(draft.replace('’', '\''))
                        .results()
                        .map(one -> one.group().strip())
                        .filter(one -> DONE.matcher(one).find() && !NOT_DONE.matcher(one).find())
                        .filter(one -> found.stream().noneMatch(vow -> shares(one, vow.text())))
                        .toList();
        var keeping = new ArrayList<Standing.Keeping>();
        for (var promise : owed) {
            var matter = Matter.of(promise.text());
            sentences.stream()
                    .filter(one -> matter.resembles(Matter.of(one)))
                    .findFirst()
                    .ifPresent(one -> keeping.add(new Standing.Keeping(promise, one)));
        }
        return keeping;
    }

    private static boolean shares(String sentence, String promise) {
        var words = promise.replace('’', '\'').strip();
        return sentence.contains(words) || words.contains(sentence);
    }
}
