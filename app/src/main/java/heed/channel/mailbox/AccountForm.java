package heed.channel.mailbox;

import heed.web.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an account, as it was typed. Those of sending leave the last four
 * alone.
 *
 * @param login {@code none}, {@code password} or {@code oauth}
 * @param provider of OAuth: {@code microsoft}, {@code google} or {@code other}
 * @param after {@code keep} or {@code delete}
 * @param enabled {@code on} or empty
 */
record AccountForm(
        String host,
        String port,
        String security,
        String login,
        String username,
        String password,
        String provider,
        String clientId,
        String tokenUrl,
        String clientSecret,
        String refreshToken,
        String protocol,
        String folder,
        String after,
        String enabled) {

    AccountForm {
        host = Objects.requireNonNullElse(host, "").strip();
        port = Objects.requireNonNullElse(port, "").strip();
        security = Objects.requireNonNullElse(security, "tls");
        login = Objects.requireNonNullElse(login, "password");
        username = Objects.requireNonNullElse(username, "").strip();
        password = Objects.requireNonNullElse(password, "");
        provider = Objects.requireNonNullElse(provider, "microsoft");
        clientId = Objects.requireNonNullElse(clientId, "").strip();
        tokenUrl = Objects.requireNonNullElse(tokenUrl, "").strip();
        clientSecret = Objects.requireNonNullElse(clientSecret, "").strip();
        refreshToken = Objects.requireNonNullElse(refreshToken, "").strip();
        protocol = Objects.requireNonNullElse(protocol, "imap");
        folder = Objects.requireNonNullElse(folder, "INBOX").strip();
        after = Objects.requireNonNullElse(after, "keep");
        enabled = Objects.requireNonNullElse(enabled, "");
    }

    static AccountForm ready(
            String host,
            String port,
            String security,
            String login,
            String provider,
            String username) {
        return new AccountForm(
                host, port, security, login, username, "", provider, "", "", "", "", "imap",
                "INBOX", "keep", "on");
    }

    static AccountForm of(SendingAccount account) {
        return kept(account.server(), account.username(), account.oauth(), "imap", null);
    }

    static AccountForm of(FetchingAccount account) {
        var source = account.source();
        return kept(
                source.server(),
                account.username(),
                account.oauth(),
                source.protocol().word(),
                source);
    }

    private static AccountForm kept(
            Server server,
            @Nullable String username,
            @Nullable OAuthClient oauth,
            String protocol,
            FetchingAccount.@Nullable Source source) {
        return new AccountForm(
                server.host(),
                String.valueOf(server.port()),
                server.security().word(),
                username == null ? "none" : oauth == null ? "password" : "oauth",
                username == null ? "" : username,
                "",
                provider(oauth),
                oauth == null ? "" : oauth.clientId(),
                oauth == null ? "" : oauth.tokenUrl(),
                "",
                "",
                protocol,
                source == null ? "INBOX" : source.folder(),
                source != null && source.delete() ? "delete" : "keep",
                source == null || source.enabled() ? "on" : "");
    }

    /**
     * @throws Refusal when it is none
     */
    Server server() {
        int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
        return new Server(host, number, Security.of(security));
    }

    /**
     * @throws Refusal when the server is none
     */
    FetchingAccount.Source source() {
        return new FetchingAccount.Source(
                Protocol.of(protocol),
                server(),
                folder.isEmpty() ? "INBOX" : folder,
                "delete".equals(after),
                !enabled.isEmpty());
    }

    /**
     * What proves who we are. An empty secret keeps the one that is kept, for the same server and
     * name only: it is not given to another.
     *
     * @param kept what is kept now; null when nothing is
     * @throws Refusal when something of it is missing
     */
    Credentials credentials(@Nullable AccountForm kept, boolean hasSecret) {
        if ("none".equals(login)) {
            return new Credentials.None();
        }
        if (username.isEmpty()) {
            throw missing("username-missing", "Give the name of the account, often its address.");
        }
        boolean same =
                hasSecret
                        && kept != null
                        && kept.host.equalsIgnoreCase(host)
                        && kept.username.equals(username)
                        && kept.login.equals(login);
        boolean oauth = "oauth".equals(login);
        if ((oauth ? refreshToken : password).isEmpty()) {
            if (same) {
                return new Credentials.Kept();
            }
            throw missing(
                    oauth ? "token-missing" : "password-missing",
                    hasSecret
                            ? "Enter it again: what is kept is for another server or name."
                            : oauth
                                    ? "Give the refresh token of the mailbox."
                                    : "Give the password, or the app password.");
        }
        return oauth ? signIn() : new Credentials.Password(username, password);
    }

    private Credentials signIn() {
        var scope = "other".equals(provider) ? "" : null;
        return OAuthView.credentials(
                username,
                null,
                new OAuthView(
                        provider,
                        clientId,
                        tokenUrl,
                        scope,
                        clientSecret.isEmpty() ? null : clientSecret,
                        refreshToken));
    }

    private static String provider(@Nullable OAuthClient oauth) {
        if (oauth == null || oauth.tokenUrl().contains("microsoftonline")) {
            return "microsoft";
        }
        return oauth.tokenUrl().contains("googleapis") ? "google" : "other";
    }

    private static Refusal missing(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }

    @Override
    public String toString() {
        return "AccountForm[" + username + " at " + host + "]"; // never into a log
    }
}
