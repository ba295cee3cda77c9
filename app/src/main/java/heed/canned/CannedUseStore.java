package heed.canned;

import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on which canned replies are in drafts. */
@Repository
class CannedUseStore {

    private final JdbcClient jdbc;

    CannedUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(ConversationId conversation, Filled filled, PersonId writer, Instant now) {
        jdbc.sql(
                        """
                        insert into canned_put (conversation, person, canned, version, language, words, at)
                        values (:conversation, :writer, :canned, :version, :language, :words, :now)
                            on conflict (conversation, person, canned) do update
                           set version = excluded.version, language = excluded.language,
                               words = excluded.words, at = excluded.at
                        """)
                .param("conversation", conversation.value())
                .param("writer", writer.value())
                .param("canned", filled.canned().id().value())
                .param("version", filled.canned().version())
                .param("language", filled.language())
                .param("words", filled.text())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * A text that a draft may have been made of.
     *
     * @param put whether its writer put it in; else it has its places and blanks
     */
    record Known(String name, String text, boolean put) {}

    /** What the writer put in, then those of the team and the writer that are used most. */
    List<Known> likely(Conversation conversation, PersonId writer, int limit) {
        return jdbc.sql(
                        """
                        select v.name, u.words as text, true as put, u.at as used
                          from canned_put u
                          join canned_version v on v.canned = u.canned and v.version = u.version
                         where u.conversation = :conversation
                           and u.person = :writer
                        union all
                        (select v.name, t.text, false, v.at
                           from canned_reply c
                           join canned_version v on v.canned = c.id and v.version = c.version
                          cross join lateral (select value as text
                                                from jsonb_each_text(v.texts)
                                               where key = :language
                                                  or (key = v.fallback and not jsonb_exists(v.texts, :language))) t
                          where c.archived_at is null
                            and (c.team = :team or (c.team is null and (c.person is null or c.person = :writer)))
                          order by v.at desc
                          limit :limit)
                         order by put desc, used desc
                        """)
                .param("conversation", conversation.id().value())
                .param("writer", writer.value())
                .param("team", conversation.team().value())
                .param("language", language(conversation))
                .param("limit", limit)
                .query((row, number) ->
                        new Known(
                                row.getString("name"),
                                row.getString("text"),
                                row.getBoolean("put")))
                .list();
    }

    private static String language(Conversation conversation) {
        var language = Language.of(conversation.customerLanguage());
        return language == null ? "en" : language;
    }
}
