package heed.mail.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a language by the letters it is written in, where these leave no choice. */
final class Script {

    private static final String UKRAINIAN_ONLY = "іїєґІЇЄҐ";
    private static final String RUSSIAN_ONLY = "ыэёъЫЭЁЪ";

    private Script() {}

    /** The language, or null for Latin letters and for too few of them. */
    static @Nullable String language(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (share(counts, letters, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA) > 0.1)
            return "ja";
        if (share(counts, letters, UnicodeScript.HANGUL) > 0.25) return "ko";
        if (share(counts, letters, UnicodeScript.HAN) > 0.25) return "zh";
        if (share(counts, letters, UnicodeScript.CYRILLIC) > 0.4) return cyrillic(text);
        if (share(counts, letters, UnicodeScript.GREEK) > 0.4) return "el";
        if (share(counts, letters, UnicodeScript.HEBREW) > 0.4) return "he";
        if (share(counts, letters, UnicodeScript.ARABIC) > 0.4)
            return text.matches("(?s).*[پچژگ].*") ? "fa" : "ar";
        return share(counts, letters, UnicodeScript.THAI) > 0.3 ? "th" : null;
    }

    private static double share(
            Map<UnicodeScript, Integer> counts, int letters, UnicodeScript... scripts) {
        int found = 0;
        for (UnicodeScript script : scripts) found += counts.getOrDefault(script, 0);
        return letters < 2 ? 0 : (double) found / letters;
    }

    private static @Nullable String cyrillic(String text) {
        long ukrainian = text.chars().filter(c -> UKRAINIAN_ONLY.indexOf(c) >= 0).count();
        long russian = text.chars().filter(c -> RUSSIAN_ONLY.indexOf(c) >= 0).count();
        return ukrainian > russian ? "uk" : "ru";
    }
}
