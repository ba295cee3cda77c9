package heed.audit;

import heed.access.ReadLog;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The read log: every reading by a person, in the transaction that reads, all of a transaction in
 * one statement before it commits. Heed's own jobs are not persons.
 *
 * <p>A page that only reads does not wait for the disk because of it: such a commit is lost only if
 * the database server itself crashes within the following half second. Where something else was
 * written as well, all of it waits.
 */
@Service
public class Readings implements ReadLog {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that {@code viewer} read {@code subject}; see {@link Reading}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            Viewer viewer, @Nullable ConversationId conversation, String subject, String way) {
        if (!(viewer instanceof Viewer.Member member)) {
            return;
        }
        pending()
                .add(
                        new Noted(
                                member.person().value(),
                                conversation == null ? null : conversation.value(),
                                subject.length() > 300 ? subject.substring(0, 300) : subject,
                                way));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, String subject, String way) {
        note(viewer, null, subject, way);
    }

    private record Noted(UUID person, @Nullable UUID conversation, String subject, String way) {}

    /** What this transaction has noted so far; written before it commits. */
    private List<Noted> pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Writing.class::isInstance)
                .map(one -> ((Writing) one).noted)
                .findFirst()
                .orElseGet(() -> {
                    var writing = new Writing();
                    TransactionSynchronizationManager.registerSynchronization(writing);
                    return writing.noted;
                });
    }

    private final class Writing implements TransactionSynchronization {

        private final List<Noted> noted = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            write(noted);
        }
    }

    private void write(List<Noted> noted) {
        jdbc.sql(
                        """
                        insert into reading (person, conversation, subject, way, purpose)
                        select n.person, n.conversation, n.subject, n.way, 'service'
                          from unnest(:persons, :conversations, :subjects, :ways)
                            as n (person, conversation, subject, way)
                         where pg_current_xact_id_if_assigned() is not null
                            or set_config('synchronous_commit', 'off', true) is not null
                        """)
                .param("persons", noted.stream().map(Noted::person).toArray(UUID[]::new))
                .param(
                        "conversations",
                        noted.stream().map(Noted::conversation).toArray(UUID[]::new))
                .param("subjects", noted.stream().map(Noted::subject).toArray(String[]::new))
                .param("ways", noted.stream().map(Noted::way).toArray(String[]::new))
                .update();
    }

    /** Who read a conversation that the viewer may see, the latest first, before {@code before}. */
    @Transactional(readOnly = true)
    public List<Reading> of(ConversationId conversation, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select r.id, r.at, r.person, p.name, r.conversation, r.subject, r.way, r.purpose
                          from reading r
                          join person_card p on p.id = r.person
                         where r.conversation = :conversation
                           and (cast(:before as bigint) is null or r.id < :before)
                         order by r.id desc
                         limit :limit
                        """)
                .param("conversation", conversation.value())
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, number) ->
                        new Reading(
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                new heed.access.PersonId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                new ConversationId(row.getObject(5, UUID.class)),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)))
                .list();
    }
}
