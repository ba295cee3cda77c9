package heed.channel.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * How an account logs in, as it is kept.
 *
 * @param secret sealed: a password, or {@link OAuthSecret} as JSON
 * @param oauth null when {@code secret} is a password
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
record SealedLogin(
        @Nullable String username, byte @Nullable [] secret, @Nullable OAuthClient oauth) {

    static final SealedLogin NONE = new SealedLogin(null, null, null);

    String auth() {
        return oauth == null ? "password" : "oauth2";
    }

    @Override
    public String toString() {
        return "SealedLogin[" + username + "]";
    }
}
