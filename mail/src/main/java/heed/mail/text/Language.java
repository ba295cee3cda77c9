package heed.mail.text;

import heed.mail.mime.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: by its script where that is enough, else by a vote of its short,
 * frequent words.
 */
public final class Language {

    private static final int SAMPLE = 4000;
    private static final int ENOUGH_VOTES = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+");
    private static final Map<String, List<String>> LANGUAGES_BY_WORD = languagesByWord();

    private Language() {}

    private static Map<String, List<String>> languagesByWord() {
        Map<String, List<String>> languages = new HashMap<>();
        Words.keyed(Language.class, "stop-words.txt")
                .forEach((language, words) ->
                        words.forEach(
                                word -> languages.merge(word, List.of(language), Language::both)));
        return languages;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Two letters (ISO 639-1), or null if the text does not tell. */
    public static @Nullable String of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        String byScript = Script.language(sample);
        return byScript != null ? byScript : byWords(sample.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String byWords(String text) {
        Map<String, Double> votes = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            List<String> languages = LANGUAGES_BY_WORD.getOrDefault(word.group(), List.of());
            for (String language : languages)
                votes.merge(language, 1.0 / languages.size(), Double::sum);
        }
        String best = null;
        double most = 0;
        double second = 0;
        for (var vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                second = most;
                most = vote.getValue();
                best = vote.getKey();
            } else {
                second = Math.max(second, vote.getValue());
            }
        }
        return most >= ENOUGH_VOTES && most > second * 1.2 ? best : null;
    }
}
