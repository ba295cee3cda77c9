package heed.article;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures how much published articles have in common with what somebody asks. */
@Repository
class KnownAnswerStore {

    private final JdbcClient jdbc;

    KnownAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an article has in common with an ask.
     *
     * @param asked how many words of the ask tell something
     * @param known how many of these stand in any article of that language
     * @param shared how many of them stand in this one
     * @param titled how many of them stand in its title
     * @param title how many words of its title tell something
     */
    record Match(
            ArticleId article,
            String name,
            boolean ours,
            LocalDate reviewOn,
            int asked,
            int known,
            int shared,
            int titled,
            int title) {}

    /** Those that share a word with one of some asks in their language, ask by ask, in no order. */
    List<Match> matches(List<String> asks, String language, LocalDate today) {
        return jdbc.sql(
                        """
                        with text as materialized (
                            select a.id, x.title, a.audience, a.review_on,
                                   tsvector_to_array(x.words) as words, tsvector_to_array(ts_filter(x.words, '{a}')) as titled
                              from article a
                              join article_text x on x.article = a.id and x.language = :language
                             where a.state = 'published'
                               and a.review_on > cast(:today as date) - 366
                        ),
                        term as materialized (
                            select a.place, w.lexeme,
                                   (select count(*) from text t where w.lexeme = any (t.words)) as texts
                              from unnest(:asks) with ordinality a (words, place)
                             cross join unnest(tsvector_to_array(article_words(:language, a.words))) w (lexeme)
                             where w.lexeme = unaccent('public.unaccent'::regdictionary, w.lexeme)
                               and w.lexeme !~ '^[0-9]+$'
                        )
                        select t.id, t.title, t.audience = 'us' as ours, t.review_on,
                               (select count(*) from term o where o.place = s.place) as asked,
                               (select count(*) from term o where o.place = s.place and o.texts > 0) as known,
                               count(*) as shared,
                               count(*) filter (where s.lexeme = any (t.titled)) as in_title,
                               (select count(*) from unnest(t.titled) l
                                 where l = unaccent('public.unaccent'::regdictionary, l)) as of_title
                          from text t
                          join term s on s.lexeme = any (t.words)
                         group by s.place, t.id, t.title, t.audience, t.review_on, t.titled
                        """)
                .param("asks", asks.toArray(String[]::new))
                .param("language", language)
                .param("today", Date.valueOf(today))
                .query((row, number) ->
                        new Match(
                                new ArticleId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getBoolean("ours"),
                                row.getDate("review_on").toLocalDate(),
                                row.getInt("asked"),
                                row.getInt("known"),
                                row.getInt("shared"),
                                row.getInt("in_title"),
                                row.getInt("of_title")))
                .list();
    }
}
