package heed.article;

import heed.canned.FactTexts;
import heed.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Decides whether an article can be kept as it is wanted. */
final class ArticlePolicy {

    static final int REVIEWED_AFTER_MONTHS = 6;

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_SECTION = 60;
    private static final int MOST_LANGUAGES = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private ArticlePolicy() {}

    /** What is wrong, by field of the form. */
    static final class Problem extends Refusal {

        private final transient Map<String, String> fields;

        Problem(Map<String, String> fields) {
            super(Kind.INVALID, "article-not-understood", String.join(" ", fields.values()));
            this.fields = fields;
        }

        Map<String, String> fields() {
            return fields;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fields", fields);
        }
    }

    /**
     * @throws Refusal with what has to be mended
     */
    static void require(ArticleWanted wanted, FactTexts facts) {
        if (wanted.texts().isEmpty()) {
            throw new Problem(Map.of("title-" + wanted.fallback(), "Write what it says."));
        }
        if (wanted.texts().size() > MOST_LANGUAGES
                || !wanted.texts().keySet().stream()
                        .allMatch(one -> LANGUAGE.matcher(one).matches())) {
            throw invalid(
                    "not-a-language", "Write it in twenty languages at most, such as en or de.");
        }
        if (!wanted.texts().containsKey(wanted.fallback())) {
            throw invalid(
                    "fallback-missing",
                    "The language that is taken when the reader's own is missing needs a text.");
        }
        var problems = new LinkedHashMap<String, String>();
        wanted.texts()
                .forEach((language, text) -> {
                    if (text.title().isEmpty() || text.title().length() > LONGEST_TITLE) {
                        problems.put("title-" + language, "Give it a title, up to 150 characters.");
                    }
                    if (text.section().length() > LONGEST_SECTION) {
                        problems.put("section-" + language, "A section has up to 60 characters.");
                    }
                    var body = problem(text.body(), language, wanted, facts);
                    if (!body.isEmpty()) {
                        problems.put("body-" + language, body);
                    }
                });
        if (!problems.isEmpty()) {
            throw new Problem(problems);
        }
    }

    private static String problem(
            String body, String language, ArticleWanted wanted, FactTexts facts) {
        if (body.isEmpty()) {
            return "Write what it says.";
        }
        return body.length() > FactTexts.LONGEST
                ? "A text has 20,000 characters at most."
                : facts.problem(body, language, wanted.team()).orElse("");
    }

    static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
