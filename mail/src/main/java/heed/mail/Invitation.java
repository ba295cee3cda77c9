package heed.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that came with a mail (RFC 5546).
 *
 * @param method in upper case: REQUEST, REPLY, CANCEL, PUBLISH …; null if not said
 * @param start of the first event, null if it has none
 */
public record Invitation(@Nullable String method, String summary, @Nullable Instant start) {}
