package heed.notice;

import heed.access.PersonId;
import heed.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on notices. */
@Repository
class NoticeStore {

    private static final String COLUMNS =
            "id, key, matter, words, link, pressing, told_at, seen_at";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NoticeTold> tell(Notice notice, List<PersonId> people, Instant now) {
        return jdbc.sql(
                        """
                        insert into notice (person, key, matter, words, link, pressing, told_at)
                        select p.id, :key, :matter, :words, :link, :pressing, :now
                          from person p
                         where p.id in (:people)
                           and p.left_at is null
                         order by p.id
                            on conflict (person, key) do nothing
                        returning id, person
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .param("key", notice.key())
                .param("matter", word(notice.matter()))
                .param("words", notice.words())
                .param("link", notice.link())
                .param("pressing", notice.pressing())
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new NoticeTold(
                                new NoticeId(row.getObject("id", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                notice))
                .list();
    }

    List<Told> of(PersonId person, @Nullable Cursor from, int limit) {
        return jdbc.sql(
                        """
                        select %s
                          from notice
                         where person = :person
                           and (cast(:at as timestamptz) is null or (told_at, id) < (:at, :id))
                         order by told_at desc, id desc
                         limit :limit
                        """
                                .formatted(COLUMNS))
                .param("person", person.value())
                .param("at", from == null ? null : Timestamp.from(from.at()), Types.TIMESTAMP)
                .param("id", from == null ? null : from.id(), Types.OTHER)
                .param("limit", limit)
                .query(NoticeStore::told)
                .list();
    }

    NewNotices newOf(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) as new, coalesce(bool_or(pressing), false) as pressing
                          from notice
                         where person = :person
                           and seen_at is null
                        """)
                .param("person", person.value())
                .query((row, number) ->
                        new NewNotices(row.getLong("new"), row.getBoolean("pressing")))
                .single();
    }

    Optional<Told> seen(NoticeId id, PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        update notice
                           set seen_at = coalesce(seen_at, :now)
                         where id = :id
                           and person = :person
                        returning %s
                        """
                                .formatted(COLUMNS))
                .param("id", id.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(NoticeStore::told)
                .optional();
    }

    void allSeen(PersonId person, Instant until, Instant now) {
        jdbc.sql(
                        """
                        update notice
                           set seen_at = :now
                         where person = :person
                           and told_at <= :until
                           and seen_at is null
                        """)
                .param("person", person.value())
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
    }

    void over(String key, Instant now) {
        jdbc.sql("update notice set seen_at = :now where key = :key and seen_at is null")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var seen = row.getTimestamp("seen_at");
        return new Told(
                new NoticeId(row.getObject("id", UUID.class)),
                new Notice(
                        row.getString("key"),
                        matter(row.getString("matter")),
                        row.getString("words"),
                        row.getString("link"),
                        row.getBoolean("pressing")),
                row.getTimestamp("told_at").toInstant(),
                seen == null ? null : seen.toInstant());
    }

    private static String word(Notice.Matter matter) {
        return matter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Notice.Matter matter(String word) {
        return Notice.Matter.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
