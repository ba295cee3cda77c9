package heed.language;

import heed.review.ReviewCase;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that nobody may call wrong here: names, what the company's customers know, and all that
 * the customer writes, in their spelling.
 */
record KnownWords(Set<String> words) {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

    static KnownWords of(ReviewCase reviewCase) {
        var words = new HashSet<String>();
        var customer = reviewCase.customer();
        add(customer.name(), words);
        add(customer.givenName(), words);
        add(customer.familyName(), words);
        add(customer.preferredName(), words);
        add(reviewCase.agent().name(), words);
        reviewCase.terms().forEach(term -> add(term, words));
        for (var fact : reviewCase.facts()) {
            add(fact.value(), words);
            add(fact.says(), words);
        }
        for (var message : reviewCase.messages()) {
            add(message.name(), words);
            if (message.isFromCustomer()) add(message.text(), words);
        }
        return new KnownWords(Set.copyOf(words));
    }

    private static void add(@Nullable String text, Set<String> words) {
        if (text == null) return;
        for (String word : NO_LETTERS.split(text, -1)) if (!word.isEmpty()) words.add(same(word));
    }

    boolean hold(String word) {
        return words.contains(same(word));
    }

    /**
     * Whether any capitalised word among these is known: a rule of grammar may trip over a name.
     */
    boolean holdAny(String text) {
        for (String word : NO_LETTERS.split(text, -1))
            if (!word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && word.length() > 1
                    && hold(word)) return true;
        return false;
    }

    private static String same(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
