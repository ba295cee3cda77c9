package heed.article;

import java.sql.Date;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds published articles by words, by the rules of the language in which each is written: with
 * and without accents, in any form of a word. What holds more of the words comes first, then what
 * holds them in its title; an overdue review costs rank. Thread-safe.
 */
@Repository
@Transactional(readOnly = true)
public class ArticleSearch {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    ArticleSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param language of the reader, two letters; texts in it come before those in another
     * @param ours whether articles for us alone are looked through as well
     * @param begun whether the last word may go on: it is being typed
     */
    public record Wanted(String words, @Nullable String language, boolean ours, boolean begun) {}

    /**
     * An article that was found.
     *
     * @param language in which it was
     * @param terms how many words that tell something were looked for
     * @param covered how many of them it holds, as a share
     * @param titled how many of them its title holds, as a share
     * @param rank by which it is ordered
     */
    public record Hit(
            ArticleId article,
            String language,
            String title,
            String section,
            boolean ours,
            int terms,
            double covered,
            double titled,
            double rank) {}

    /** Those that hold at least half of the words, the best first. Nonsense finds nothing. */
    public List<Hit> find(Wanted wanted, int limit) {
        return find(wanted, 0.5, limit);
    }

    /**
     * @param least which share of the words one must hold
     */
    List<Hit> find(Wanted wanted, double least, int limit) {
        var words = words(wanted.words());
        if (words.length == 0) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        with text as (
                            select distinct on (a.id) a.id, a.audience, a.review_on, x.language, x.title, x.section, x.words
                              from article a
                              join article_version v on v.article = a.id and v.version = a.version
                              join article_text x on x.article = a.id and x.language in (:language, v.fallback)
                             where a.state = 'published'
                               and (:ours or a.audience = 'customers')
                             order by a.id, x.language = :language desc
                        ),
                        term as materialized (
                            select s.language, article_term(s.language, w.word, :begun and w.place = :last) as query
                              from (select distinct language from text) s
                             cross join unnest(:words) with ordinality w (word, place)
                        ),
                        wanted as materialized (
                            select t.language, array_agg(t.query::text) as queries, count(*) as terms,
                                   string_agg(t.query::text, ' | ')::tsquery as any_of
                              from term t
                             where numnode(t.query) > 0
                             group by t.language
                        ),
                        hit as (
                            select t.*, w.terms, ts_rank(t.words, w.any_of, 1) as ranked,
                                   (select count(*) from unnest(w.queries) q where t.words @@ q::tsquery) as found,
                                   (select count(*) from unnest(w.queries) q
                                     where ts_filter(t.words, '{a}') @@ q::tsquery) as titled
                              from text t
                              join wanted w on w.language = t.language
                             where t.words @@ w.any_of
                        )
                        select h.id, h.language, h.title, h.section, h.audience = 'us' as ours, h.terms,
                               h.found::float8 / h.terms as covered, h.titled::float8 / h.terms as titled,
                               (h.found::float8 / h.terms + h.titled::float8 / h.terms + h.ranked)
                               * case when h.review_on < :today then 0.6 else 1 end as rank
                          from hit h
                         where h.found::float8 / h.terms >= :least
                         order by rank desc, lower(h.title), h.id
                         limit :limit
                        """)
                .param("language", wanted.language() == null ? "en" : wanted.language())
                .param("ours", wanted.ours())
                .param("begun", wanted.begun())
                .param("words", words)
                .param("last", words.length)
                .param("today", Date.valueOf(ArticleReviews.today(clock)))
                .param("least", least)
                .param("limit", limit)
                .query((row, number) ->
                        new Hit(
                                new ArticleId(row.getObject("id", UUID.class)),
                                row.getString("language"),
                                row.getString("title"),
                                row.getString("section"),
                                row.getBoolean("ours"),
                                row.getInt("terms"),
                                row.getDouble("covered"),
                                row.getDouble("titled"),
                                row.getDouble("rank")))
                .list();
    }

    /** Published ones for customers, by section and title. */
    List<Hit> all(String language, int limit) {
        return jdbc.sql(
                        """
                        select x.article, x.language, x.title, x.section
                          from (select distinct on (a.id) x.article, x.language, x.title, x.section
                                  from article a
                                  join article_version v on v.article = a.id and v.version = a.version
                                  join article_text x on x.article = a.id and x.language in (:language, v.fallback)
                                 where a.state = 'published'
                                   and a.audience = 'customers'
                                 order by a.id, x.language = :language desc) x
                         order by x.section = '', lower(x.section), lower(x.title), x.article
                         limit :limit
                        """)
                .param("language", language)
                .param("limit", limit)
                .query((row, number) ->
                        new Hit(
                                new ArticleId(row.getObject("article", UUID.class)),
                                row.getString("language"),
                                row.getString("title"),
                                row.getString("section"),
                                false,
                                0,
                                0,
                                0,
                                0))
                .list();
    }

    private static String[] words(String typed) {
        return Arrays.stream(BETWEEN.split(typed.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }
}
