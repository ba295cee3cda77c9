package heed.channel.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in at a provider, as programs give and see it. Its secrets are only ever given.
 *
 * @param provider {@code microsoft} or {@code google}; null when {@code tokenUrl} says where
 */
@Schema(name = "OAuth")
record OAuthView(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String provider,
        @Nullable String clientId,
        @Nullable String tokenUrl,
        @Nullable String scope,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String clientSecret,
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable String refreshToken) {

    static @Nullable OAuthView of(@Nullable OAuthClient client) {
        return client == null
                ? null
                : new OAuthView(
                        null, client.clientId(), client.tokenUrl(), client.scope(), null, null);
    }

    /**
     * What was given, as credentials: nothing keeps what is kept, but for a name without a secret.
     *
     * @throws Refusal when half of it is missing
     */
    static Credentials credentials(
            @Nullable String username, @Nullable String password, @Nullable OAuthView oauth) {
        if (username == null || username.isBlank()) {
            return new Credentials.None();
        }
        if (oauth != null && oauth.refreshToken() != null) {
            return new Credentials.OAuth(
                    username, oauth.client(), oauth.clientSecret(), oauth.refreshToken());
        }
        return password == null || password.isEmpty()
                ? new Credentials.Kept()
                : new Credentials.Password(username, password);
    }

    private OAuthClient client() {
        var id = clientId == null ? "" : clientId;
        return switch (provider == null ? "" : provider) {
            case "microsoft" -> OAuthClient.microsoft(id);
            case "google" -> OAuthClient.google(id);
            default ->
                    new OAuthClient(
                            id, tokenUrl == null ? "" : tokenUrl, scope == null ? "" : scope);
        };
    }
}
