package heed.channel.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account that an inbox fetches from, as it may be shown: without its password.
 *
 * @param source what is fetched from where
 * @param oauth how it signs in without a password; null when it has one
 * @param hasSecret whether a password or a sign-in is kept
 * @param fetchedAt when it was last looked into with success
 * @param problem why that fails since {@code problemSince}, in a sentence; null when it does not
 */
public record FetchingAccount(
        Source source,
        String username,
        @Nullable OAuthClient oauth,
        boolean hasSecret,
        @Nullable Instant fetchedAt,
        @Nullable String problem,
        @Nullable Instant problemSince) {

    /**
     * What is fetched from where.
     *
     * @param folder of IMAP; POP3 has one only
     * @param delete whether mails are removed there once they are stored here
     * @param enabled whether it is looked into at all
     */
    public record Source(
            Protocol protocol, Server server, String folder, boolean delete, boolean enabled) {}
}
