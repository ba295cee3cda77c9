package heed.channel.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account to send by, as programs give and see it. A password is only ever given.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 */
@Schema(name = "Sending")
record SendingView(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable String username,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String password,
        @Nullable OAuthView oauth,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Boolean hasSecret,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Instant checkedAt,
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable String problem) {

    static SendingView of(SendingAccount account) {
        var server = account.server();
        return new SendingView(
                server.host(),
                server.port(),
                server.security().word(),
                account.username(),
                null,
                OAuthView.of(account.oauth()),
                account.hasSecret(),
                account.checkedAt(),
                account.problem());
    }

    Credentials credentials() {
        return OAuthView.credentials(username, password, oauth);
    }

    /**
     * @throws Refusal when something of it is missing or cannot be
     */
    Server server() {
        return new Server(host == null ? "" : host, port == null ? 0 : port, Security.of(security));
    }
}
