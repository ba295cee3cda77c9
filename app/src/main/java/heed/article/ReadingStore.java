package heed.article;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers make of articles: counts by day, and what each browser said once. */
@Repository
class ReadingStore {

    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of the counts of a day. */
    enum Count {
        READ,
        HELPED,
        NOT_HELPED,
        ANSWERED,
        RETURNED
    }

    void count(ArticleId article, LocalDate day, Count what) {
        jdbc.sql(
                        """
                        insert into article_day as d (article, day, read, helped, not_helped, answered, returned)
                        values (:article, :day, :read, :helped, :notHelped, :answered, :returned)
                            on conflict (article, day) do update
                           set read = d.read + excluded.read,
                               helped = d.helped + excluded.helped,
                               not_helped = d.not_helped + excluded.not_helped,
                               answered = d.answered + excluded.answered,
                               returned = d.returned + excluded.returned
                        """)
                .param("article", article.value())
                .param("day", Date.valueOf(day))
                .param("read", what == Count.READ ? 1 : 0)
                .param("helped", what == Count.HELPED ? 1 : 0)
                .param("notHelped", what == Count.NOT_HELPED ? 1 : 0)
                .param("answered", what == Count.ANSWERED ? 1 : 0)
                .param("returned", what == Count.RETURNED ? 1 : 0)
                .update();
    }

    /** What readers made of each article since a day. */
    Map<ArticleId, ArticleFigure> figures(LocalDate since) {
        var figures = new HashMap<ArticleId, ArticleFigure>();
        jdbc.sql(
                        """
                        select article, sum(read), sum(helped), sum(not_helped), sum(answered)
                          from article_day
                         where day >= :since
                         group by article
                        """)
                .param("since", Date.valueOf(since))
                .query(row -> {
                    figures.put(
                            new ArticleId(row.getObject(1, UUID.class)),
                            new ArticleFigure(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5)));
                });
        return figures;
    }

    /** Whether this browser says for the first time whether it helped. */
    boolean vote(ArticleId article, byte[] visitor, boolean helped, Instant now) {
        return jdbc.sql(
                                """
                                insert into article_visit as v (article, visitor, at, helped)
                                values (:article, :visitor, :now, :helped)
                                    on conflict (article, visitor) do update
                                   set helped = excluded.helped
                                 where v.helped is null
                                """)
                        .param("article", article.value())
                        .param("visitor", visitor)
                        .param("now", Timestamp.from(now))
                        .param("helped", helped)
                        .update()
                > 0;
    }

    /** This browser opened it on the way to writing. */
    void shown(ArticleId article, byte[] visitor, Instant now) {
        jdbc.sql(
                        """
                        insert into article_visit as v (article, visitor, at, shown)
                        values (:article, :visitor, :now, true)
                            on conflict (article, visitor) do update
                           set shown = true, at = excluded.at
                        """)
                .param("article", article.value())
                .param("visitor", visitor)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether this browser says for the first time that it answered what it was about to ask. */
    boolean answered(ArticleId article, byte[] visitor, Instant now) {
        return jdbc.sql(
                                """
                                insert into article_visit as v (article, visitor, at, answered)
                                values (:article, :visitor, :now, true)
                                    on conflict (article, visitor) do update
                                   set answered = true, at = excluded.at
                                 where not v.answered
                                """)
                        .param("article", article.value())
                        .param("visitor", visitor)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** The articles that were to save this browser the writing since then; each is told once. */
    List<ArticleId> returned(byte[] visitor, Instant since) {
        return jdbc.sql(
                        """
                        update article_visit
                           set returned = true
                         where visitor = :visitor
                           and at > :since
                           and (shown or answered)
                           and not returned
                        returning article
                        """)
                .param("visitor", visitor)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new ArticleId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How often this was done from there since then, this time among them. */
    int deed(String kind, byte[] whose, Instant since, Instant now) {
        jdbc.sql("insert into help_deed (kind, whose, at) values (:kind, :whose, :now)")
                .param("kind", kind)
                .param("whose", whose)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql(
                        """
                        select count(*) from help_deed where kind = :kind and whose = :whose and at > :since
                        """)
                .param("kind", kind)
                .param("whose", whose)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Forgets what was kept for a time only. */
    void forget(Instant visitsBefore, Instant deedsBefore) {
        jdbc.sql("delete from article_visit where at < :before")
                .param("before", Timestamp.from(visitsBefore))
                .update();
        jdbc.sql("delete from help_deed where at < :before")
                .param("before", Timestamp.from(deedsBefore))
                .update();
    }
}
