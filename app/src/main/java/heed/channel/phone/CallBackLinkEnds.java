package heed.channel.phone;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the links by which a customer chooses when they are called: those of a conversation that
 * were made until now, whoever gave them. What is resolved or spam has none that opens anything.
 * Thread-safe.
 */
@Service
@Transactional
class CallBackLinkEnds {

    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallBackLinkEnds(Conversations conversations, JdbcClient jdbc, Clock clock) {
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were made until now open nothing; a call that is booked stays so. */
    void end(ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.changeable(conversation).id();
        jdbc.sql(
                        """
                        insert into call_back_link_end (conversation, ended_at, ended_by)
                        values (:id, :now, :by)
                            on conflict (conversation) do update
                           set ended_at = excluded.ended_at, ended_by = excluded.ended_by
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("by", viewer.person().value())
                .update();
        conversations.happened(id, "call-back-links-ended", Optional.of(viewer.person()), Map.of());
    }

    /**
     * @param conversation as it stands, or the one that the link's was merged into
     * @throws heed.web.Refusal when the link opens nothing any more
     */
    @Transactional(readOnly = true)
    public void requireStanding(CallBackLinks.Named named, Conversation conversation) {
        if (!conversation.isOpen() || isEnded(named, conversation.id())) {
            throw CallBackLinks.opensNothing();
        }
    }

    private boolean isEnded(CallBackLinks.Named named, ConversationId conversation) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from call_back_link_end
                                        where conversation in (:ids)
                                          and ended_at >= :made)
                        """)
                .param("ids", List.of(named.conversation().value(), conversation.value()))
                .param("made", Timestamp.from(named.madeAt()))
                .query(Boolean.class)
                .single();
    }
}
