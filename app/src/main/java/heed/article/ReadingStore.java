package heed.article;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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
