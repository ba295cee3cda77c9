package heed.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.languagetool.Languages;
import org.languagetool.rules.spelling.SpellingCheckRule;

/**
 * Whether a word that the American dictionary lacks is misspelt: not if the British one has it, and
 * not if it looks like a name, a product, a code, a handle.
 */
final class Spelling {

    private static final Pattern PLAIN = Pattern.compile("\\p{Ll}[\\p{Ll}'’]{2,30}");

    private final SpellingCheckRule british;

    Spelling() {
        british =
                Objects.requireNonNull(
                        Languages.getLanguageForShortCode("en-GB").getDefaultSpellingRule());
    }

    boolean isMisspelt(String word, int place, String draft, KnownWords known) {
        if (!PLAIN.matcher(word).matches() || known.hold(word)) return false;
        if (place > 0 && "@^#/_-.".indexOf(draft.charAt(place - 1)) >= 0) return false;
        int end = place + word.length();
        if (end < draft.length() && "@_-/".indexOf(draft.charAt(end)) >= 0) return false;
        return isUnknownToTheBritish(word);
    }

    private synchronized boolean isUnknownToTheBritish(String word) {
        try {
            return british.isMisspelled(word);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
