package heed.reply;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.gate.Passage;
import heed.message.AttachmentId;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.Messages;
import heed.message.NewAttachment;
import heed.web.Patch;
import heed.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies as programs submit them: with files inside, and with a refusal for what holds them back.
 * Thread-safe.
 */
@Service
@Transactional
public class ReplySubmissions {

    private static final int MOST_FILES = 50;

    private final Replies replies;
    private final Attachments attachments;
    private final Messages messages;

    ReplySubmissions(Replies replies, Attachments attachments, Messages messages) {
        this.replies = replies;
        this.attachments = attachments;
        this.messages = messages;
    }

    /**
     * Sends a reply by the one way out.
     *
     * @throws Refusal with the findings, or the newer message, that hold it back
     */
    public Message submit(ConversationId id, ReplyWanted wanted, Viewer.Member writer) {
        if (wanted.files().size() > MOST_FILES) {
            throw Patch.wrong("attachments", "a list of fifty files at most");
        }
        var files = wanted.files().stream().map(file -> kept(id, file, writer)).toList();
        return switch (replies.send(wanted.request(id, files), writer)) {
            case SendOutcome.Sent sent -> messages.find(sent.message());
            case SendOutcome.Held held -> throw new ReplyHeld(held.passage());
            case SendOutcome.Overtaken overtaken -> throw new ReplyOvertaken(overtaken.newer());
        };
    }

    /** How a program is told what holds a reply. */
    public static Refusal held(Passage passage) {
        return new ReplyHeld(passage);
    }

    private AttachmentId kept(ConversationId id, ReplyWanted.File file, Viewer.Member writer) {
        if (file.id() != null) {
            return new AttachmentId(file.id());
        }
        var made = NewAttachment.decoded(file.name(), file.type(), file.content());
        return attachments.upload(id, made, writer).id();
    }

    private static final class ReplyOvertaken extends Refusal {

        private final transient Message newer;

        ReplyOvertaken(Message newer) {
            super(
                    Kind.CONFLICT,
                    "reply-overtaken",
                    "The reply was not sent: somebody wrote meanwhile. Read it, then send again.");
            this.newer = newer;
        }

        /** Which message it is; what it says is to be read, and logged, as any other. */
        @Override
        public Map<String, Object> details() {
            var message = new LinkedHashMap<String, Object>();
            message.put("id", newer.id());
            message.put("kind", newer.kind().word());
            message.put("from", newer.fromName());
            message.put("at", newer.at());
            return Map.of("newer", message);
        }
    }
}
