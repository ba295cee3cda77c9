package heed.channel.mailbox;

import org.jspecify.annotations.Nullable;

/** What of an OAuth 2 sign-in nobody may see. */
record OAuthSecret(@Nullable String clientSecret, String refreshToken) {

    @Override
    public String toString() {
        return "OAuthSecret"; // never into a log
    }
}
