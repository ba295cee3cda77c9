package heed.channel.phone;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was logged.
 *
 * @param message that stands for it in the thread
 * @param told the reply that says what we answered in a call of theirs
 * @param number E.164; null when it is not known
 * @param recordedBy the consent under which its recording is kept; null when there is none
 */
public record Call(
        MessageId message,
        ConversationId conversation,
        boolean inbound,
        boolean answered,
        Duration length,
        @Nullable String number,
        PersonId person,
        String personName,
        Instant at,
        @Nullable MessageId told,
        @Nullable UUID recordedBy) {}
