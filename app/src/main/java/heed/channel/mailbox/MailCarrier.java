package heed.channel.mailbox;

import heed.conversation.Conversation;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.message.Attachments;
import heed.message.Message;
import heed.reply.Carrier;
import heed.reply.ReplyAddress;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/** Carries replies to the mail server by which their inbox sends (RFC 5321). Thread-safe. */
@Component
class MailCarrier implements Carrier {

    private final WayOut wayOut;
    private final ReplyMails mails;
    private final ReplyAddress addresses;

    /** Inboxes whose server lets them send as themselves only, without a tag. */
    private final Set<InboxId> untagged = ConcurrentHashMap.newKeySet();

    MailCarrier(WayOut wayOut, ReplyMails mails, ReplyAddress addresses) {
        this.wayOut = wayOut;
        this.mails = mails;
        this.addresses = addresses;
    }

    @Override
    public Attempt carry(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files) {
        var post = new Post(reply, conversation, inbox, files);
        return wayOut.go(inbox, submission -> handOver(post, submission));
    }

    private record Post(
            Message reply,
            Conversation conversation,
            Inbox inbox,
            List<Attachments.Content> files) {}

    /**
     * With a tag the sender of the envelope tells which conversation it was, however little a
     * report says; the domain is the same, so that SPF and DMARC hold.
     */
    private void handOver(Post post, Submission submission) throws MessagingException {
        var inbox = post.inbox();
        var tagged = addresses.of(inbox, post.conversation().number());
        if (tagged.equals(inbox.address()) || untagged.contains(inbox.id())) {
            deliver(post, inbox.address(), submission);
            return;
        }
        try {
            deliver(post, tagged, submission);
        } catch (SMTPSendFailedException refused) {
            if (refused.getReturnCode() < 500) {
                throw refused;
            }
            deliver(post, inbox.address(), submission);
            untagged.add(inbox.id());
        }
    }

    private void deliver(Post post, String sender, Submission submission)
            throws MessagingException {
        submission.send(
                sender,
                session -> {
                    var outgoing = new OutgoingMail(session, post.reply(), post.inbox());
                    var mail =
                            mails.mail(
                                    outgoing,
                                    post.reply(),
                                    post.conversation(),
                                    post.inbox(),
                                    post.files());
                    return new Submission.Mail(mail, outgoing.recipients());
                });
    }
}
