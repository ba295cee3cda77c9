package heed.review.check;

import heed.review.Finding;
import heed.review.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What people are told of a check, and how its findings speak.
 *
 * @param id such as {@code unanswered-question}
 * @param status {@code active}, or {@code preview}: shown in audits only
 * @param languages two letters each, or {@code all}
 * @param message with the names of a sighting's values in braces
 * @param yieldsTo checks that speak instead when they see something at the same place
 * @param figures what was measured, a sentence each
 * @param body in Markdown
 */
public record CheckPage(
        String id,
        String title,
        Level level,
        String status,
        List<String> languages,
        String message,
        List<String> suggestions,
        List<String> yieldsTo,
        List<String> figures,
        List<String> body) {

    static final String ALL_LANGUAGES = "all";

    static CheckPage of(String id, FrontMatter head) {
        return new CheckPage(
                id,
                wanted(id, head, "title"),
                Level.valueOf(wanted(id, head, "level").toUpperCase(Locale.ROOT)),
                head.value("status").orElse("preview"),
                head.list("languages"),
                wanted(id, head, "message"),
                head.list("suggestions"),
                head.list("yields-to"),
                head.list("measured"),
                head.body());
    }

    private static String wanted(String id, FrontMatter head, String key) {
        return head.value(key)
                .orElseThrow(() -> new IllegalArgumentException(id + ".md has no “" + key + "”."));
    }

    static FrontMatter head(String id) {
        return FrontMatter.read(id + ".md");
    }

    public boolean isPreview() {
        return status.equals("preview");
    }

    /** Whether the check knows the language. */
    public boolean knows(String language) {
        return languages.contains(ALL_LANGUAGES) || languages.contains(language);
    }

    /** What the check says of what it saw. */
    public Finding finding(Sighting sighting, String draft) {
        Level loud = sighting.level() == null ? level : sighting.level();
        var better = new ArrayList<>(sighting.suggestions());
        if (better.isEmpty()) better.addAll(suggestions);
        return new Finding(
                id,
                loud,
                sighting.span(),
                sighting.span().of(draft),
                filled(sighting, draft),
                sighting.evidence(),
                List.copyOf(better),
                sighting.probability());
    }

    private String filled(Sighting sighting, String draft) {
        String filled = message.replace("{text}", sighting.span().of(draft));
        for (var value : sighting.values().entrySet())
            filled = filled.replace('{' + value.getKey() + '}', value.getValue());
        return filled;
    }
}
