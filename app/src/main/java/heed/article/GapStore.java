package heed.article;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers looked for in vain, and what did not keep them from writing. */
@Repository
class GapStore {

    private final JdbcClient jdbc;

    GapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Words that nothing was found for. */
    record Sought(String words, String language, long times, LocalDate last) {}

    /** An article after which customers wrote all the same. */
    record Returned(ArticleId article, String title, long times, long answered) {}

    void count(String words, String language, LocalDate day) {
        jdbc.sql(
                        """
                        insert into help_gap as g (day, language, words)
                        values (:day, :language, :words)
                            on conflict (day, language, words) do update
                           set times = g.times + 1
                        """)
                .param("day", Date.valueOf(day))
                .param("language", language)
                .param("words", words)
                .update();
    }

    void forget(LocalDate before) {
        jdbc.sql("delete from help_gap where day < :before")
                .param("before", Date.valueOf(before))
                .update();
    }

    List<Sought> sought(LocalDate since, int limit) {
        return jdbc.sql(
                        """
                        select g.words, g.language, sum(g.times) as times, max(g.day) as last
                          from help_gap g
                         where g.day >= :since
                         group by g.words, g.language
                         order by times desc, last desc, g.words, g.language
                         limit :limit
                        """)
                .param("since", Date.valueOf(since))
                .param("limit", limit)
                .query((row, number) ->
                        new Sought(
                                row.getString("words"),
                                row.getString("language"),
                                row.getLong("times"),
                                row.getDate("last").toLocalDate()))
                .list();
    }

    List<Returned> returned(LocalDate since, int limit) {
        return jdbc.sql(
                        """
                        select d.article, x.title, sum(d.returned) as times, sum(d.answered) as answered
                          from article_day d
                          join article a on a.id = d.article
                          join article_version v on v.article = a.id and v.version = a.version
                          join article_text x on x.article = a.id and x.language = v.fallback
                         where d.day >= :since
                         group by d.article, x.title
                        having sum(d.returned) > 0
                         order by times desc, x.title, d.article
                         limit :limit
                        """)
                .param("since", Date.valueOf(since))
                .param("limit", limit)
                .query((row, number) ->
                        new Returned(
                                new ArticleId(row.getObject("article", UUID.class)),
                                row.getString("title"),
                                row.getLong("times"),
                                row.getLong("answered")))
                .list();
    }
}
