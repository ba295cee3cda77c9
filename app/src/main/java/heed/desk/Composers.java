package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.Messages;
import heed.reply.Drafts;
import heed.reply.Once;
import heed.reply.Replies;
import heed.reply.SendOutcome;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what a composer holds; what does not leave is kept as a draft. Thread-safe. */
@Service
@Transactional
class Composers {

    private final Replies replies;
    private final Messages messages;
    private final Drafts drafts;
    private final Once once;
    private final Clock clock;

    Composers(Replies replies, Messages messages, Drafts drafts, Once once, Clock clock) {
        this.replies = replies;
        this.messages = messages;
        this.drafts = drafts;
        this.once = once;
        this.clock = clock;
    }

    SendOutcome send(
            ConversationId id, ComposerForm form, ComposerWords said, Viewer.Member writer) {
        var request = form.request(id, said, Instant.now(clock), writer.zone());
        var outcome = replies.sendOnce(key(form), request, writer);
        if (!(outcome instanceof SendOutcome.Sent)) {
            drafts.insist(id, form.draft(), writer);
        }
        return outcome;
    }

    /** Writes a note, once. */
    void note(ConversationId id, ComposerForm form, Viewer.Member writer) {
        var content = id + "\u0000" + form.words() + "\u0000" + form.rich();
        if (once.before(key(form), content, writer).isPresent()) {
            return;
        }
        var html = form.rich().isBlank() ? null : form.rich();
        var note = messages.note(id, form.words(), html, writer);
        once.remember(key(form), content, note, writer);
        drafts.drop(id, writer);
    }

    private static String key(ComposerForm form) {
        if (form.key() == null) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "key-missing", "Load the page again, then send.");
        }
        return form.key();
    }
}
