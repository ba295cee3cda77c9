package heed.reply;

import heed.inbox.InboxId;
import heed.message.Delivery;
import heed.message.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out, or one that did not arrive.
 *
 * @param number of its conversation
 * @param writer null when Heed wrote it itself
 * @param mine whether the viewer may take it back
 */
record OutboxLine(
        MessageId message,
        InboxId inboxId,
        long number,
        String subject,
        String inbox,
        List<String> recipients,
        @Nullable String writer,
        Delivery delivery,
        boolean mine) {}
