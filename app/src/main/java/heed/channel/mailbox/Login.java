package heed.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import org.jspecify.annotations.Nullable;

/**
 * How we prove to a mail server who we are.
 *
 * @param username null when the server asks for nothing
 * @param secret a password, or an access token
 * @param token whether {@code secret} is an OAuth 2 access token (XOAUTH2)
 */
record Login(@Nullable String username, String secret, boolean token) {

    static final Login NONE = new Login(null, "", false);

    /** Connects {@code service} and logs in, if there is anything to log in with. */
    void connect(Service service) throws MessagingException {
        if (username == null) {
            service.connect();
        } else {
            try {
                service.connect(username, secret);
            } catch (AuthenticationFailedException refused) {
                throw token
                        ? new AuthenticationFailedException("XOAUTH2: " + refused.getMessage())
                        : refused;
            }
        }
    }

    @Override
    public String toString() {
        return "Login[" + username + "]"; // never into a log
    }
}
