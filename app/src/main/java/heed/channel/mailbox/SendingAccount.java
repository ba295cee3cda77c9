package heed.channel.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account by which an inbox sends, as it may be shown: without its password.
 *
 * @param username null when the server asks for none
 * @param hasPassword whether one is kept
 * @param checkedAt when it was last used or tested
 * @param problem why that failed, in a sentence; null when it did not
 */
public record SendingAccount(
        Server server,
        @Nullable String username,
        boolean hasPassword,
        @Nullable Instant checkedAt,
        @Nullable String problem) {}
