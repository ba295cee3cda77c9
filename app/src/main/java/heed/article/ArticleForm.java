package heed.article;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Patch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed about an article, as it was typed.
 *
 * @param team empty for the whole desk
 * @param texts by language, empty ones too
 * @param known how often it had been changed when the form was made; null for a new one
 */
record ArticleForm(
        String team,
        String owner,
        String audience,
        String reviewOn,
        String fallback,
        Map<String, ArticleText> texts,
        @Nullable Long known) {

    private static final Pattern BODY = Pattern.compile("body-([a-z]{2,3})");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    static ArticleForm of(MultiValueMap<String, String> fields) {
        var texts = new LinkedHashMap<String, ArticleText>();
        for (var field : fields.keySet()) {
            var found = BODY.matcher(field);
            if (found.matches()) {
                var language = found.group(1);
                texts.put(
                        language,
                        new ArticleText(
                                first(fields, "title-" + language),
                                first(fields, "section-" + language),
                                first(fields, field)));
            }
        }
        var more = first(fields, "add");
        if (LANGUAGE.matcher(more).matches()) {
            texts.putIfAbsent(more, new ArticleText("", "", ""));
        }
        var known = first(fields, "known");
        return new ArticleForm(
                first(fields, "team"),
                first(fields, "owner"),
                first(fields, "audience"),
                first(fields, "reviewOn"),
                first(fields, "fallback"),
                texts,
                known.matches("\\d{1,15}") ? Long.valueOf(known) : null);
    }

    static ArticleForm of(Article kept) {
        return new ArticleForm(
                kept.team() == null ? "" : kept.team().toString(),
                kept.owner() == null ? "" : kept.owner().toString(),
                kept.audience().word(),
                kept.reviewOn().toString(),
                kept.fallback(),
                kept.texts(),
                kept.changes());
    }

    /** A new one, its title as somebody looked for it. */
    static ArticleForm begun(String title, String language, Viewer.Member viewer) {
        var known = LANGUAGE.matcher(language).matches() ? language : "en";
        return new ArticleForm(
                viewer.teams().stream().map(TeamId::toString).sorted().findFirst().orElse(""),
                viewer.person().toString(),
                Article.Audience.CUSTOMERS.word(),
                "",
                known,
                Map.of(known, new ArticleText(title, "", "")),
                null);
    }

    ArticleWanted wanted(Viewer.Member viewer) {
        return new ArticleWanted(
                team.isBlank() ? null : TeamId.of(team),
                owner.isBlank() ? viewer.person() : PersonId.of(owner),
                Article.Audience.of(audience),
                reviewOn.isBlank() ? null : day("reviewOn", reviewOn),
                fallback,
                texts);
    }

    static LocalDate day(String field, String typed) {
        try {
            return near(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            throw Patch.wrong(field, "a day such as 2026-03-02");
        }
    }

    static LocalDate near(LocalDate day) {
        if (day.getYear() < 1970 || day.getYear() > 9998) {
            throw Patch.wrong("reviewOn", "a day such as 2026-03-02");
        }
        return day;
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
