package heed.conversation;

import heed.access.Viewer;
import heed.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Conversations that have to do with each other and stay apart. Thread-safe. */
@Service
@Transactional
public class Links {

    private final JdbcClient jdbc;
    private final Conversations conversations;

    Links(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    /** Those linked to a conversation that the viewer may see, the latest change first. */
    @Transactional(readOnly = true)
    public List<Conversation> of(ConversationId conversation) {
        var ids =
                jdbc.sql(
                                """
                                select case when l.conversation = :id then l.other else l.conversation end
                                  from conversation_link l
                                 where l.conversation = :id
                                    or l.other = :id
                                """)
                        .param("id", conversation.value())
                        .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                        .list();
        return conversations.find(ids);
    }

    /** Links two conversations that the viewer works on; linking them again changes nothing. */
    public void link(ConversationId one, ConversationId other, Viewer.Member viewer) {
        if (one.equals(other)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "same-conversation", "Choose another conversation.");
        }
        var first = conversations.changeable(one);
        var second = conversations.changeable(other);
        int added =
                jdbc.sql(
                                """
                                insert into conversation_link (conversation, other, linked_by, at)
                                values (least(:one, :other), greatest(:one, :other), :person, now())
                                    on conflict do nothing
                                """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .param("person", viewer.person().value())
                        .update();
        if (added > 0) {
            tell("linked", first, second, viewer);
        }
    }

    public void unlink(ConversationId one, ConversationId other, Viewer.Member viewer) {
        var first = conversations.changeable(one);
        var second = conversations.changeable(other);
        int removed =
                jdbc.sql(
                                """
                                delete from conversation_link
                                 where conversation = least(:one, :other)
                                   and other = greatest(:one, :other)
                                """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .update();
        if (removed > 0) {
            tell("unlinked", first, second, viewer);
        }
    }

    private void tell(String kind, Conversation one, Conversation other, Viewer.Member viewer) {
        var person = Optional.of(viewer.person());
        conversations.happened(one.id(), kind, person, Map.of("other", other.reference()));
        conversations.happened(other.id(), kind, person, Map.of("other", one.reference()));
    }
}
