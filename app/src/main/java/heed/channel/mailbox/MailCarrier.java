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

    /** The empty sender of RFC 5321, 4.5.5: no machine answers it, and nothing comes back. */
    private static final String NOBODY = "<>";

    private final WayOut wayOut;
    private final ReplyMails mails;
    private final ReplyAddress addresses;

    /** Inboxes whose server lets them send as themselves only, without a tag. */
    private final Set<InboxId> untagged = ConcurrentHashMap.newKeySet();

    /** Inboxes whose server lets nobody send without a sender. */
    private final Set<InboxId> neverNobody = ConcurrentHashMap.newKeySet();

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
     * What Heed wrote by itself bears no sender in its envelope, as RFC 3834 (3.3) wants, so that
     * two machines never answer each other. Where a server refuses that it leaves as a reply does:
     * what comes back then joins the conversation, and is acknowledged no second time.
     */
    private void handOver(Post post, Submission submission) throws MessagingException {
        if (post.reply().automatic() && !neverNobody.contains(post.inbox().id())) {
            try {
                deliver(post, NOBODY, submission);
                return;
            } catch (SMTPSendFailedException refused) {
                if (refused.getReturnCode() < 500) {
                    throw refused;
                }
            }
            handOverSigned(post, submission);
            neverNobody.add(post.inbox().id());
            return;
        }
        handOverSigned(post, submission);
    }

    /**
     * With a tag the sender of the envelope tells which conversation it was, however little a
     * report says; the domain is the same, so that SPF and DMARC hold.
     */
    private void handOverSigned(Post post, Submission submission) throws MessagingException {
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
