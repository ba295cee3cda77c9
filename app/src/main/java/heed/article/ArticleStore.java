package heed.article;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads articles and what they said at which time. */
@Repository
class ArticleStore {

    private final JdbcClient jdbc;
    private final ArticleRow row;

    ArticleStore(JdbcClient jdbc, ArticleRow row) {
        this.jdbc = jdbc;
        this.row = row;
    }

    /**
     * By title.
     *
     * @param typed words that stand in a title, or are found in a text; empty for all
     * @param state null for each
     * @param after that the last stretch ended with; null at the beginning
     */
    List<Article> list(
            String typed, Article.@Nullable State state, @Nullable Article after, int limit) {
        return jdbc.sql(
                        """
                        select a.id, a.team, t.name as team_name, a.owner, p.name as owner_name, o.name as owned_by, a.state,
                               a.audience, a.review_on, a.reviewed_at, a.version, a.changes, v.fallback, v.texts,
                               w.name as writer, v.at
                          from article a
                          join article_version v on v.article = a.id and v.version = a.version
                          join article_text x on x.article = a.id and x.language = v.fallback
                          left join team t on t.id = a.team
                          left join person_card p on p.id = a.owner
                          left join person_card o on o.id = a.owned_by
                          left join person_card w on w.id = v.person
                         where (cast(:state as text) is null or a.state = :state)
                           and (:typed = ''
                                or exists (select
                                             from article_text f
                                            where f.article = a.id
                                              and (position(:typed in lower(f.title)) > 0
                                                   or f.words @@ plainto_tsquery(article_language(f.language), :typed))))
                           and (cast(:title as text) is null or (lower(x.title), a.id) > (lower(:title), cast(:id as uuid)))
                         order by lower(x.title), a.id
                         limit :limit
                        """)
                .param("typed", typed)
                .param("state", state == null ? null : state.word(), Types.VARCHAR)
                .param("title", after == null ? null : after.title(), Types.VARCHAR)
                .param("id", after == null ? null : after.id().value(), Types.OTHER)
                .param("limit", limit)
                .query(row::read)
                .list();
    }

    Optional<Article> find(ArticleId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Those of {@code ids} that there are, in no order. */
    List<Article> find(Collection<ArticleId> ids) {
        return jdbc.sql(
                        """
                        select a.id, a.team, t.name as team_name, a.owner, p.name as owner_name, o.name as owned_by, a.state,
                               a.audience, a.review_on, a.reviewed_at, a.version, a.changes, v.fallback, v.texts,
                               w.name as writer, v.at
                          from article a
                          join article_version v on v.article = a.id and v.version = a.version
                          left join team t on t.id = a.team
                          left join person_card p on p.id = a.owner
                          left join person_card o on o.id = a.owned_by
                          left join person_card w on w.id = v.person
                         where a.id = any (:ids)
                         order by a.id
                        """)
                .param("ids", ids.stream().map(ArticleId::value).toArray(UUID[]::new))
                .query(row::read)
                .list();
    }

    /** What it said at which time, the latest first; all else of it is as it is now. */
    List<Article> versions(ArticleId id, int limit) {
        return jdbc.sql(
                        """
                        select a.id, a.team, t.name as team_name, a.owner, p.name as owner_name, o.name as owned_by, a.state,
                               a.audience, a.review_on, a.reviewed_at, v.version, a.changes, v.fallback, v.texts,
                               w.name as writer, v.at
                          from article a
                          join article_version v on v.article = a.id
                          left join team t on t.id = a.team
                          left join person_card p on p.id = a.owner
                          left join person_card o on o.id = a.owned_by
                          left join person_card w on w.id = v.person
                         where a.id = :id
                         order by v.version desc
                         limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(row::read)
                .list();
    }

    /** Those that are published and should have been looked at before {@code today}. */
    List<Article> overdue(LocalDate today, int limit) {
        return jdbc
                .sql(
                        """
                        select a.id
                          from article a
                         where a.state = 'published'
                           and a.review_on < :today
                         order by a.review_on, a.id
                         limit :limit
                        """)
                .param("today", Date.valueOf(today))
                .param("limit", limit)
                .query((one, number) -> new ArticleId(one.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(
                        java.util.stream.Collectors.collectingAndThen(
                                java.util.stream.Collectors.toList(), this::find));
    }
}
