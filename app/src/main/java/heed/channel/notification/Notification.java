package heed.channel.notification;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Instant;

/**
 * A mail that tells somebody who works here of a message.
 *
 * @param message what its reader knows of the conversation: the newest message
 * @param words what they are told of an answer that was not sent; empty when a message is all
 */
record Notification(
        long id,
        PersonId person,
        ConversationId conversation,
        MessageId message,
        String words,
        Instant createdAt) {

    /** Whether it tells that an answer by mail was not sent. */
    boolean isHeld() {
        return !words.isEmpty();
    }
}
