package heed.channel.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account by which an inbox sends, as it may be shown: without its password.
 *
 * @param username null when the server asks for none
 * @param oauth how it signs in without a password; null when it has one or needs none
 * @param hasSecret whether a password or a sign-in is kept
 * @param checkedAt when it was last used
 * @param problem why that failed, in a sentence; null when it did not
 */
public record SendingAccount(
        Server server,
        @Nullable String username,
        @Nullable OAuthClient oauth,
        boolean hasSecret,
        @Nullable Instant checkedAt,
        @Nullable String problem) {}
