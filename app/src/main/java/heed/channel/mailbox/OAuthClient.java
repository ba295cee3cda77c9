package heed.channel.mailbox;

import heed.web.Refusal;
import java.net.URI;

/**
 * As whom Heed asks a provider for access tokens (RFC 6749, section 6).
 *
 * @param tokenUrl the provider's token endpoint
 * @param scope what is asked for; may be empty
 */
public record OAuthClient(String clientId, String tokenUrl, String scope) {

    private static final String MICROSOFT =
            "https://login.microsoftonline.com/common/oauth2/v2.0/token";
    private static final String GOOGLE = "https://oauth2.googleapis.com/token";

    /**
     * @throws Refusal when there is no client, or the endpoint is not reached by HTTPS
     */
    public OAuthClient {
        if (clientId.isBlank()) {
            throw refused("Give the client id that the provider shows for Heed.");
        }
        if (!isSafe(tokenUrl)) {
            throw refused("Give the token endpoint of the provider, which begins with https://.");
        }
    }

    /** Microsoft 365. */
    public static OAuthClient microsoft(String clientId) {
        return new OAuthClient(
                clientId,
                MICROSOFT,
                "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/POP.AccessAsUser.All"
                        + " https://outlook.office.com/SMTP.Send offline_access");
    }

    /** Google Workspace and Gmail. */
    public static OAuthClient google(String clientId) {
        return new OAuthClient(clientId, GOOGLE, "https://mail.google.com/");
    }

    private static boolean isSafe(String url) {
        try {
            var uri = URI.create(url);
            var host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && host.equals("127.0.0.1"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Refusal refused(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, "oauth-client-wrong", sentence);
    }
}
