package heed.channel.notification;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import heed.message.Messages;
import heed.reply.Draft;
import heed.reply.Drafts;
import heed.reply.Replies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers by mail that were not sent: their words become a draft, unless one stands there, and
 * their writer is told by mail. Thread-safe.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldAnswers {

    private final NotificationStore store;
    private final Messages messages;
    private final Drafts drafts;
    private final Elevation elevation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldAnswers(
            NotificationStore store,
            Messages messages,
            Drafts drafts,
            Elevation elevation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.drafts = drafts;
        this.elevation = elevation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param why in sentences
     * @param text what they wrote
     */
    void tell(Notification answered, String why, String text, Viewer.Member writer) {
        var conversation = answered.conversation();
        var thread = messages.latest(conversation, null, 1);
        var newest = thread.isEmpty() ? answered.message() : Replies.newest(thread);
        var place = keep(conversation, text, newest, writer);
        queue(answered, newest == null ? answered.message() : newest, why + "\n\n" + place, text);
    }

    /** The same where nothing can be kept for them: they may not see the conversation any more. */
    void tellOnly(Notification answered, String why, String text, Viewer.Member writer) {
        queue(answered, answered.message(), why, text);
    }

    private void queue(Notification answered, MessageId newest, String why, String text) {
        var words =
                "Your answer was not sent.\n\n%s\n\nYou wrote:\n\n%s".formatted(why, quoted(text));
        elevation.call(() -> {
            store.tellHeld(
                    answered.person(), answered.conversation(), newest, words, Instant.now(clock));
            return true;
        });
        events.publishEvent(new Notifications.Waiting());
    }

    private String keep(
            ConversationId conversation,
            String text,
            @org.jspecify.annotations.Nullable MessageId newest,
            Viewer.Member writer) {
        var instead = "Change it and answer this mail, or ";
        if (text.isBlank() || drafts.find(conversation, writer).isPresent()) {
            return instead + "write it in the desk: your draft there was left as it is.";
        }
        drafts.keep(
                conversation,
                new Draft("reply", "", text, List.of(), List.of(), newest, 0, Instant.now(clock)),
                writer);
        return instead
                + "go on in the desk, where it is your draft now and can be sent with a reason.";
    }

    private static String quoted(String text) {
        return text.strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
}
