package heed.article;

import heed.access.PersonId;
import heed.canned.FactTexts;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes articles: each change of their words is a version more. */
@Repository
class ArticleChanges {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ArticleChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ArticleId add(
            ArticleWanted wanted, LocalDate reviewOn, @Nullable PersonId writer, Instant now) {
        var id =
                jdbc.sql(
                                """
                                insert into article (team, owner, audience, review_on, reviewed_at)
                                values (:team, :owner, :audience, :reviewOn, :checked)
                                returning id
                                """)
                        .param(
                                "team",
                                wanted.team() == null ? null : wanted.team().value(),
                                Types.OTHER)
                        .param("owner", wanted.owner().value())
                        .param("audience", wanted.audience().word())
                        .param("reviewOn", Date.valueOf(reviewOn))
                        .param("checked", Timestamp.from(checked(reviewOn, now)))
                        .query((row, number) -> new ArticleId(row.getObject(1, UUID.class)))
                        .single();
        write(id, 1, wanted, writer, now);
        return id;
    }

    /** Written now; one whose review is overdue already was looked at that much earlier. */
    private static Instant checked(LocalDate reviewOn, Instant now) {
        var last =
                reviewOn.minusMonths(ArticlePolicy.REVIEWED_AFTER_MONTHS)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC);
        return reviewOn.atStartOfDay().toInstant(ZoneOffset.UTC).isBefore(now) ? last : now;
    }

    /** Another version of its words. */
    void write(
            ArticleId id,
            int version,
            ArticleWanted wanted,
            @Nullable PersonId writer,
            Instant now) {
        jdbc.sql(
                        """
                        insert into article_version (article, version, fallback, texts, person, at)
                        values (:id, :version, :fallback, cast(:texts as jsonb), :writer, :now)
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("fallback", wanted.fallback())
                .param("texts", json.writeValueAsString(wanted.texts()))
                .param("writer", writer == null ? null : writer.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from article_text where article = :id").param("id", id.value()).update();
        wanted.texts().forEach((language, text) -> index(id, language, text));
    }

    private void index(ArticleId id, String language, ArticleText text) {
        jdbc.sql(
                        """
                        insert into article_text (article, language, title, section, words)
                        values (:id, :language, :title, :section,
                                setweight(article_words(:language, :title), 'A')
                                || setweight(article_words(:language, :section), 'C')
                                || setweight(article_words(:language, :body), 'D'))
                        """)
                .param("id", id.value())
                .param("language", language)
                .param("title", text.title())
                .param("section", text.section())
                .param("body", FactTexts.words(text.body()))
                .update();
    }

    /** What stands beside its words; its version counts on when those were written, too. */
    void keep(ArticleId id, ArticleWanted wanted, LocalDate reviewOn, int version) {
        jdbc.sql(
                        """
                        update article
                           set team = :team, owner = :owner, owned_by = null, audience = :audience, review_on = :reviewOn,
                               version = :version, changes = changes + 1
                         where id = :id
                        """)
                .param("team", wanted.team() == null ? null : wanted.team().value(), Types.OTHER)
                .param("owner", wanted.owner().value())
                .param("audience", wanted.audience().word())
                .param("reviewOn", Date.valueOf(reviewOn))
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    void move(ArticleId id, Article.State state, Instant now) {
        jdbc.sql(
                        """
                        update article
                           set state = :state, changes = changes + 1,
                               published_at = case when :state = 'published' then cast(:now as timestamptz)
                                                   else published_at end
                         where id = :id
                        """)
                .param("state", state.word())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void reviewed(ArticleId id, LocalDate next, Instant now) {
        jdbc.sql(
                        """
                        update article
                           set review_on = :next, reviewed_at = :now, changes = changes + 1
                         where id = :id
                        """)
                .param("next", Date.valueOf(next))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Nobody else changes it until the transaction ends; false when there is none. */
    boolean hold(ArticleId id) {
        return jdbc.sql("select 1 from article where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** They stay, and say that nobody keeps them. */
    void leave(PersonId person) {
        jdbc.sql(
                        """
                        update article
                           set owner = null, owned_by = owner, changes = changes + 1
                         where owner = :person
                        """)
                .param("person", person.value())
                .update();
    }
}
