package heed.article;

import heed.access.PersonId;
import heed.access.TeamId;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An article as somebody wants it kept.
 *
 * @param team null for the whole desk
 * @param reviewOn null for half a year from now
 * @param texts by language; those without a word are left out
 */
public record ArticleWanted(
        @Nullable TeamId team,
        PersonId owner,
        Article.Audience audience,
        @Nullable LocalDate reviewOn,
        String fallback,
        Map<String, ArticleText> texts) {

    public ArticleWanted {
        var clean = new TreeMap<String, ArticleText>();
        texts.forEach((language, text) -> {
            if (!text.isEmpty()) {
                clean.put(language, text);
            }
        });
        texts = clean;
        fallback = clean.size() == 1 ? clean.firstKey() : fallback;
    }
}
