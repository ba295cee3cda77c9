package heed.channel.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail that no conversation holds, because it could not be read.
 *
 * @param from the envelope's sender; empty when there is none
 * @param to the envelope's recipients
 * @param size in bytes
 * @param error why, in a sentence
 */
public record UnreadableMail(
        RawMailId id, Instant receivedAt, String from, List<String> to, long size, String error) {}
