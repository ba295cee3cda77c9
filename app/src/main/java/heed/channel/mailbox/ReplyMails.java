package heed.channel.mailbox;

import heed.access.People;
import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.inbox.Inbox;
import heed.message.Attachments;
import heed.message.MailThreads;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.reply.Postscript;
import heed.reply.ReplyAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the mail of a reply: what stands in it, what it answers, who signs it. Thread-safe. */
@Component
class ReplyMails {

    private final Messages messages;
    private final MailThreads threads;
    private final People people;
    private final ReplyAddress addresses;
    private final ObjectProvider<Postscript> postscripts;
    private final Clock clock;

    ReplyMails(
            Messages messages,
            MailThreads threads,
            People people,
            ReplyAddress addresses,
            ObjectProvider<Postscript> postscripts,
            Clock clock) {
        this.messages = messages;
        this.threads = threads;
        this.people = people;
        this.addresses = addresses;
        this.postscripts = postscripts;
        this.clock = clock;
    }

    MimeMessage mail(
            OutgoingMail outgoing,
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files)
            throws MessagingException {
        var thread = messages.thread(conversation.id());
        return outgoing.build(
                addresses.of(inbox, conversation.number()),
                before(reply, threads.references(conversation.id())),
                words(reply, inbox, thread),
                files,
                Instant.now(clock));
    }

    private Words words(Message reply, Inbox inbox, List<Message> thread) {
        Message answered = null;
        for (var one : thread) {
            // What a machine sends quotes nobody: who forged the sender would spread their words.
            if (one.id().equals(reply.id()) || reply.automatic()) {
                break;
            }
            if (one.kind() == MessageKind.INBOUND && !one.automatic() && !one.newcomer()) {
                answered = one;
            }
        }
        var zone = people.team(inbox.team()).zone();
        var below = postscripts.orderedStream().flatMap(one -> one.below(reply).stream()).toList();
        return Words.of(reply, below, signatures(reply.person(), inbox), answered, zone);
    }

    private List<String> signatures(@Nullable PersonId writer, Inbox inbox) {
        var signatures = new ArrayList<String>();
        if (writer != null) {
            signatures.add(people.find(writer).signature());
        }
        signatures.add(inbox.signature());
        return signatures;
    }

    /** What was said before the reply, whatever came in since it was written. */
    private static List<String> before(Message reply, List<String> references) {
        int own = references.indexOf(reply.mailId());
        return own < 0 ? references : references.subList(0, own);
    }
}
