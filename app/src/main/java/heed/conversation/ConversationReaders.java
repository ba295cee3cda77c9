package heed.conversation;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a conversation beyond their own teams' ones: for a reason, for a while, and seen by
 * those whose it is. Thread-safe.
 */
@Service
@Transactional
public class ConversationReaders {

    /** For how long somebody who asked may read. */
    public static final Duration LASTS = Duration.ofHours(8);

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final ConversationListStore lists;
    private final Conversations conversations;
    private final Elevation elevation;
    private final Clock clock;

    ConversationReaders(
            JdbcClient jdbc,
            ConversationListStore lists,
            Conversations conversations,
            Elevation elevation,
            Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.conversations = conversations;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * Lets a lead read a conversation of a team that they are not in, for eight hours. It is
     * written down in what happened to it, with the reason, and so is each of their readings.
     *
     * @throws Refusal when the viewer is no lead, gives no reason, or there is no such conversation
     *     or a sealed one: the answer is the same
     */
    public Conversation askFor(long number, String reason, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "reason-missing",
                    "Say in a sentence why you need to read it: those whose it is will see the reason.");
        }
        return elevation
                .call(() ->
                        lists.findByNumber(number)
                                .filter(found -> !found.sealed())
                                .map(found -> admit(found, why, viewer)))
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-conversation",
                                "There is no conversation of this number that may be asked for."));
    }

    private Conversation admit(Conversation found, String why, Viewer.Member viewer) {
        var until = Instant.now(clock).plus(LASTS);
        jdbc.sql(
                        """
                        insert into conversation_reader (conversation, person, reason, until)
                        values (:conversation, :person, :reason, :until)
                            on conflict (conversation, person) do update
                           set reason = excluded.reason, since = now(),
                               until = case when conversation_reader.until is null then null else excluded.until end
                        """)
                .param("conversation", found.id().value())
                .param("person", viewer.person().value())
                .param("reason", why)
                .param("until", Timestamp.from(until))
                .update();
        conversations.happened(
                found.id(),
                "reading-granted",
                Optional.of(viewer.person()),
                Map.of("reason", why, "until", until.toString()));
        return found;
    }

    /** What the viewer may read just now beyond their own teams' conversations. */
    @Transactional(readOnly = true)
    public List<ConversationId> grantedTo(Viewer.Member viewer) {
        return jdbc.sql(
                        """
                        select r.conversation
                          from conversation_reader r
                         where r.person = :viewer
                           and (r.until is null or r.until > :now)
                        """)
                .param("viewer", viewer.person().value())
                .param("now", Timestamp.from(Instant.now(clock)))
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }
}
