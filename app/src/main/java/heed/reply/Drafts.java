package heed.reply;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are writing: one draft per person and conversation, kept while they type.
 * Thread-safe.
 */
@Service
@Transactional
public class Drafts {

    private static final int LONGEST = 1_000_000;

    private final JdbcClient jdbc;
    private final Conversations conversations;

    Drafts(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(ConversationId conversation, Viewer.Member writer) {
        return jdbc.sql(
                        """
                        select mode, html, body, copies, seen_message, version, updated_at
                          from draft
                         where conversation = :conversation
                           and person = :person
                        """)
                .param("conversation", conversation.value())
                .param("person", writer.person().value())
                .query(Drafts::draft)
                .optional();
    }

    /**
     * Keeps what was written.
     *
     * @param version the version that the writing began from; 0 for a new draft
     * @throws Refusal when another window of the same person kept something newer: nothing is
     *     overwritten unseen
     */
    public Draft keep(
            ConversationId conversation,
            String mode,
            String html,
            String body,
            @Nullable MessageId seen,
            long version,
            Viewer.Member writer) {
        if (html.length() > LONGEST || body.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "text-too-long",
                    "Attach this as a file: it is too long.");
        }
        conversations.find(conversation);
        return write(
                        conversation,
                        mode.equals("note") ? "note" : "reply",
                        html,
                        body,
                        seen,
                        version,
                        writer.person())
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.STALE,
                                "draft-newer",
                                "Another window of yours kept a newer draft of this reply. Copy your words, then load the page again."));
    }

    private Optional<Draft> write(
            ConversationId conversation,
            String mode,
            String html,
            String body,
            @Nullable MessageId seen,
            long version,
            PersonId person) {
        return jdbc.sql(
                        """
                        insert into draft (conversation, person, mode, html, body, seen_message)
                        values (:conversation, :person, :mode, :html, :body, :seen)
                            on conflict (conversation, person) do update
                           set mode = excluded.mode, html = excluded.html, body = excluded.body,
                               seen_message = coalesce(excluded.seen_message, draft.seen_message),
                               version = draft.version + 1, updated_at = now()
                         where draft.version = :version
                        returning mode, html, body, copies, seen_message, version, updated_at
                        """)
                .param("conversation", conversation.value())
                .param("person", person.value())
                .param("mode", mode)
                .param("html", html.replace("\u0000", ""))
                .param("body", body.replace("\u0000", ""))
                .param("seen", seen == null ? null : seen.value(), Types.OTHER)
                .param("version", version)
                .query(Drafts::draft)
                .optional();
    }

    /** Puts back what was taken back, unless the writer has begun something else meanwhile. */
    void restore(ConversationId conversation, String html, String body, PersonId person) {
        jdbc.sql(
                        """
                        insert into draft (conversation, person, html, body)
                        values (:conversation, :person, :html, :body)
                            on conflict (conversation, person) do update
                           set html = excluded.html || draft.html, body = excluded.body || draft.body,
                               version = draft.version + 1, updated_at = now()
                        """)
                .param("conversation", conversation.value())
                .param("person", person.value())
                .param("html", html)
                .param("body", body)
                .update();
    }

    /** Throws away what was written. */
    public void drop(ConversationId conversation, Viewer.Member writer) {
        jdbc.sql("delete from draft where conversation = :conversation and person = :person")
                .param("conversation", conversation.value())
                .param("person", writer.person().value())
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        var seen = row.getObject("seen_message", UUID.class);
        return new Draft(
                row.getString("mode"),
                row.getString("html"),
                row.getString("body"),
                List.of((String[]) row.getArray("copies").getArray()),
                seen == null ? null : new MessageId(seen),
                row.getLong("version"),
                row.getTimestamp("updated_at").toInstant());
    }
}
