package heed.channel.mailbox;

import org.jspecify.annotations.Nullable;

/** What proves to a mail server who we are. It goes in and is never shown again. */
public sealed interface Credentials {

    /** The server asks for nothing. */
    record None() implements Credentials {}

    /** A password, or an app password. */
    record Password(String username, String password) implements Credentials {

        @Override
        public String toString() {
            return "Password[" + username + "]"; // never into a log
        }
    }

    /** A sign-in that somebody gave Heed at the provider (OAuth 2, SASL XOAUTH2). */
    record OAuth(
            String username, OAuthClient client, @Nullable String clientSecret, String refreshToken)
            implements Credentials {

        @Override
        public String toString() {
            return "OAuth[" + username + "]"; // never into a log
        }
    }

    /** Those that are kept already. */
    record Kept() implements Credentials {}
}
