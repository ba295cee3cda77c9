package heed.reply;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is reading or writing in a conversation just now. Told by the browser every few seconds and
 * forgotten half a minute after it stops; lost on a crash, and rightly so. Every node hears of
 * changes on the channel {@code heed_presence}, whose payload is the conversation. Thread-safe.
 */
@Service
@Transactional
public class Presence {

    /** How long somebody is there after they were last heard of. */
    static final int SECONDS = 30;

    private final JdbcClient jdbc;
    private final Conversations conversations;

    Presence(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    /** Somebody who is there. */
    public record Present(PersonId person, String name, boolean writing) {}

    /**
     * {@code viewer} is there.
     *
     * @throws heed.web.Refusal when they may not see the conversation
     */
    public void here(ConversationId conversation, boolean writing, Viewer.Member viewer) {
        conversations.find(conversation);
        boolean news =
                jdbc.sql(
                                """
                                with before as (
                                      select writing, seen_at
                                        from presence
                                       where conversation = :conversation
                                         and person = :person),
                                     now_here as (
                                      insert into presence (conversation, person, writing, seen_at)
                                      values (:conversation, :person, :writing, clock_timestamp())
                                          on conflict (conversation, person) do update
                                         set writing = excluded.writing, seen_at = excluded.seen_at)
                                select not exists (select
                                                     from before
                                                    where writing = :writing
                                                      and seen_at > clock_timestamp() - make_interval(secs => :seconds))
                                """)
                        .param("conversation", conversation.value())
                        .param("person", viewer.person().value())
                        .param("writing", writing)
                        .param("seconds", SECONDS)
                        .query(Boolean.class)
                        .single();
        if (news) {
            tell(conversation);
        }
    }

    /** {@code viewer} has gone. */
    public void gone(ConversationId conversation, Viewer.Member viewer) {
        int left =
                jdbc.sql(
                                """
                                delete from presence
                                 where conversation = :conversation
                                   and person = :person
                                """)
                        .param("conversation", conversation.value())
                        .param("person", viewer.person().value())
                        .update();
        if (left > 0) {
            tell(conversation);
        }
    }

    /** Who else is there, those who write first. */
    @Transactional(readOnly = true)
    public List<Present> others(ConversationId conversation, Viewer.Member viewer) {
        return jdbc.sql(
                        """
                        select p.person, c.name, p.writing
                          from presence p
                          join person_card c on c.id = p.person
                         where p.conversation = :conversation
                           and p.person <> :person
                           and p.seen_at > clock_timestamp() - make_interval(secs => :seconds)
                         order by p.writing desc, c.name, p.person
                        """)
                .param("conversation", conversation.value())
                .param("person", viewer.person().value())
                .param("seconds", SECONDS)
                .query((row, number) ->
                        new Present(
                                new PersonId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getBoolean(3)))
                .list();
    }

    private void tell(ConversationId conversation) {
        jdbc.sql("select pg_notify('heed_presence', :conversation)")
                .param("conversation", conversation.toString())
                .query((row, number) -> true)
                .single();
    }
}
