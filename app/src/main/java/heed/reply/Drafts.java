package heed.reply;

import heed.access.People;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Attachments;
import heed.message.Message;
import heed.web.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are writing: one draft per person and conversation, kept while they type, with the
 * files that they uploaded for it. Thread-safe.
 */
@Service
@Transactional
public class Drafts {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_RECIPIENTS = 50;
    private static final int MOST_SAID = 300;
    private static final int LONGEST_SAID = 2_000;

    private final DraftStore store;
    private final Conversations conversations;
    private final Attachments attachments;
    private final People people;
    private final DraftsInHand inHand;

    Drafts(
            DraftStore store,
            Conversations conversations,
            Attachments attachments,
            People people,
            DraftsInHand inHand) {
        this.store = store;
        this.conversations = conversations;
        this.attachments = attachments;
        this.people = people;
        this.inHand = inHand;
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(ConversationId conversation, Viewer.Member writer) {
        return store.find(conversation, writer.person());
    }

    /**
     * Keeps what was written. The draft's version is the one that the writing began from, 0 for a
     * new draft.
     *
     * @throws DraftNewer when another window of the same person did something newer
     */
    public Draft keep(ConversationId conversation, Draft draft, Viewer.Member writer) {
        if (draft.html().length() > LONGEST
                || draft.body().length() > LONGEST
                || draft.said().size() > MOST_SAID
                || draft.said().values().stream().anyMatch(one -> one.length() > LONGEST_SAID)
                || draft.said().keySet().stream().anyMatch(one -> one.length() > 100)
                || draft.recipients().size() + draft.copies().size() > MOST_RECIPIENTS) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "text-too-long",
                    "Attach this as a file: it is too long.");
        }
        conversations.find(conversation);
        var kept =
                draft.version() == 0
                        ? store.add(conversation, draft, writer.person())
                        : store.replace(conversation, draft, writer.person());
        return kept.orElseThrow(
                () -> new DraftNewer(store.find(conversation, writer.person()).orElse(null)));
    }

    /** Keeps what was written whatever another window kept: its writer has seen it, or sends it. */
    public Draft insist(ConversationId conversation, Draft draft, Viewer.Member writer) {
        conversations.find(conversation);
        return store.put(conversation, draft, writer.person());
    }

    /** Throws away what was written, and the files uploaded for it. */
    public void drop(ConversationId conversation, Viewer.Member writer) {
        store.drop(conversation, writer.person());
        attachments.discard(conversation, writer.person());
    }

    /**
     * Makes a reply that was taken back a draft again, before what its writer has begun meanwhile.
     * It counts as begun when the reply was written, so that what came since holds it back. When
     * they have left, it becomes a note.
     */
    boolean restore(ConversationId conversation, Message reply, PersonId writer) {
        var html = reply.html();
        store.restore(
                conversation,
                html == null ? ReplyHtml.paragraphs(reply.body()) : ReplyHtml.editable(html),
                reply,
                writer);
        var person = people.find(writer);
        return person.worksHere() || inHand.hand(person) > 0;
    }
}
