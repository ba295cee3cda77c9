package heed.canned;

import heed.web.Refusal;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Decides whether a canned reply can be kept as it is wanted. */
final class CannedPolicy {

    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LANGUAGES = 20;
    private static final int MOST_TAGS = 20;

    private CannedPolicy() {}

    /**
     * @param facts that may be inserted: by language, by key
     * @throws Refusal with what has to be mended
     */
    static void require(CannedWanted wanted, Function<String, Map<String, String>> facts) {
        if (wanted.name().isEmpty() || wanted.name().length() > LONGEST_NAME) {
            throw invalid("name-missing", "Give it a name, up to 100 characters.");
        }
        var shortcut = wanted.shortcut();
        if (shortcut != null && !SHORTCUT.matcher(shortcut).matches()) {
            throw invalid(
                    "not-a-shortcut",
                    "A shortcut is one word of letters, digits, - and _, up to 40 of them.");
        }
        if (wanted.tags().size() > MOST_TAGS
                || wanted.tags().stream().anyMatch(tag -> tag.length() > LONGEST_NAME)) {
            throw invalid("too-many-tags", "Use twenty tags at most, each up to 100 characters.");
        }
        requireTexts(wanted.texts(), wanted.fallback());
        var places = new ArrayList<TextProblem.Place>();
        wanted.texts()
                .forEach((language, text) ->
                        Template.of(text).mistakes().stream()
                                .map(mistake -> TextProblem.Place.of(language, text, mistake))
                                .forEach(places::add));
        if (places.isEmpty()) {
            wanted.texts()
                    .forEach((language, text) ->
                            Template.of(text)
                                    .places()
                                    .forEach(place -> {
                                        var problem =
                                                Places.problem(
                                                        place.name(),
                                                        facts.apply(language).keySet());
                                        if (problem != null) {
                                            var mistake =
                                                    new Template.Mistake(
                                                            place.start(), place.end(), problem);
                                            places.add(
                                                    TextProblem.Place.of(language, text, mistake));
                                        }
                                    }));
        }
        if (!places.isEmpty()) {
            throw new TextProblem(places);
        }
    }

    private static void requireTexts(Map<String, String> texts, String fallback) {
        if (texts.isEmpty()) {
            throw invalid("text-missing", "Write what it says.");
        }
        if (texts.size() > MOST_LANGUAGES) {
            throw invalid("too-many-languages", "Twenty languages are the most.");
        }
        for (var language : texts.keySet()) {
            if (!language.equals(Language.of(language))) {
                throw invalid(
                        "not-a-language",
                        "“" + language + "” is not a language, such as en or de.");
            }
        }
        if (!texts.containsKey(fallback)) {
            throw invalid(
                    "fallback-missing",
                    "The language that is taken when the customer's own is missing needs a text.");
        }
        if (texts.values().stream().anyMatch(text -> text.length() > Template.LONGEST)) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "text-too-long",
                    "A text has 20,000 characters at most.");
        }
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
