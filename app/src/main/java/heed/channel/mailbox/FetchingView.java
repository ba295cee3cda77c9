package heed.channel.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account to fetch from, as programs give and see it. A password is only ever given.
 *
 * @param protocol {@code imap} or {@code pop3}
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param after {@code keep} or {@code delete}: what becomes of mails there once they are stored
 *     here
 */
@Schema(name = "Fetching")
record FetchingView(
        @Nullable String protocol,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable String username,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String password,
        @Nullable OAuthView oauth,
        @Nullable String folder,
        @Nullable String after,
        @Nullable Boolean enabled,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Boolean hasSecret,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant fetchedAt,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String problem,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant problemSince) {

    static FetchingView of(FetchingAccount account) {
        var source = account.source();
        var server = source.server();
        return new FetchingView(
                source.protocol().word(),
                server.host(),
                server.port(),
                server.security().word(),
                account.username(),
                null,
                OAuthView.of(account.oauth()),
                source.folder(),
                source.delete() ? "delete" : "keep",
                source.enabled(),
                account.hasSecret(),
                account.fetchedAt(),
                account.problem(),
                account.problemSince());
    }

    Credentials credentials() {
        return OAuthView.credentials(username, password, oauth);
    }

    /**
     * @throws Refusal when something of it is missing or cannot be
     */
    FetchingAccount.Source source() {
        return new FetchingAccount.Source(
                Protocol.of(protocol),
                new Server(
                        host == null ? "" : host, port == null ? 0 : port, Security.of(security)),
                folder == null || folder.isBlank() ? "INBOX" : folder,
                "delete".equals(after),
                enabled == null || enabled);
    }
}
