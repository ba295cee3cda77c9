package heed.channel.mail;

import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import heed.message.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that a mail began a conversation, unless it is an old one that is brought in. */
@Component
class Beginnings {

    private static final List<String> FOUND_SPAM =
            List.of("X-Spam-Flag", "X-Spam-Status", "X-Spam");

    private final ApplicationEventPublisher events;

    Beginnings(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param mailing as it is answered
     * @param circles whether it goes round in circles
     */
    void tell(
            Mailing mailing,
            Inbox inbox,
            ConversationId conversation,
            MessageId message,
            Instant at,
            boolean circles) {
        if (mailing.raw().way() == Way.IMPORT) {
            return;
        }
        var sender = mailing.sender();
        events.publishEvent(
                new ConversationBegun(
                        conversation,
                        message,
                        inbox.id(),
                        at,
                        sender.address(),
                        sender.replyTo().isEmpty() ? List.of(sender.address()) : sender.replyTo(),
                        returnPath(mailing),
                        !circles && isForPeople(mailing)));
    }

    /** The sender of its envelope, lower case; empty for none; null when nobody says. */
    private static @Nullable String returnPath(Mailing mailing) {
        return mailing.raw().way() == Way.SMTP
                ? Sender.normal(mailing.raw().from())
                : mailing.mail().headers().raw("Return-Path").map(Sender::normal).orElse(null);
    }

    private static boolean isForPeople(Mailing mailing) {
        var headers = mailing.mail().headers();
        return !mailing.isAutomatic()
                && !mailing.mail().automation().suppressAutoReply()
                && FOUND_SPAM.stream().noneMatch(name -> headers.keyword(name).startsWith("yes"));
    }
}
