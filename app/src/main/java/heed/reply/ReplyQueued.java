package heed.reply;

import heed.message.MessageId;
import java.time.Instant;

/** A reply was put into the outbox and leaves at {@code dueAt}. */
public record ReplyQueued(MessageId message, Instant dueAt) {}
