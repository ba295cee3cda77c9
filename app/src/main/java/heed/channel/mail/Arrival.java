package heed.channel.mail;

import heed.inbox.InboxId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has just come in, about to be kept.
 *
 * @param inbox whose account it was fetched from; null when its envelope says where it goes
 * @param from the envelope's sender; empty for reports such as bounces, or when there is none
 * @param to the envelope's recipients; empty when there is no envelope
 * @param at when it reached us, or the account that it was fetched from
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record Arrival(
        Way way, @Nullable InboxId inbox, String from, List<String> to, Instant at, byte[] bytes) {}
