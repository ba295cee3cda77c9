package heed.channel.mailbox;

import heed.settings.Seal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what proves who we are, and opens it when a connection is made. Thread-safe. */
@Component
class Logins {

    private final Seal seal;
    private final JsonMapper json;
    private final OAuthTokens tokens;

    Logins(Seal seal, JsonMapper json, OAuthTokens tokens) {
        this.seal = seal;
        this.json = json;
        this.tokens = tokens;
    }

    /**
     * {@code given} as it is kept.
     *
     * @param before what is kept until now
     */
    SealedLogin seal(Credentials given, @Nullable SealedLogin before) {
        return switch (given) {
            case Credentials.None none -> SealedLogin.NONE;
            case Credentials.Kept kept -> before == null ? SealedLogin.NONE : before;
            case Credentials.Password(var username, var password) ->
                    new SealedLogin(username.strip(), seal.close(password), null);
            case Credentials.OAuth oauth ->
                    new SealedLogin(
                            oauth.username().strip(),
                            seal.close(
                                    json.writeValueAsString(
                                            new OAuthSecret(
                                                    oauth.clientSecret(), oauth.refreshToken()))),
                            oauth.client());
        };
    }

    /**
     * What to log in with now. Asks the provider for a token where that is needed.
     *
     * @param renewed takes what must be kept instead, when the provider gave a new refresh token
     * @throws OAuthTokens.NotGranted when the provider gives none
     */
    Login open(SealedLogin login, Consumer<SealedLogin> renewed) {
        if (login.username() == null || login.secret() == null) {
            return Login.NONE;
        }
        var secret = seal.open(login.secret());
        var client = login.oauth();
        if (client == null) {
            return new Login(login.username(), secret, false);
        }
        var grant = json.readValue(secret, OAuthSecret.class);
        var token = tokens.fetch(client, grant);
        if (token.refreshToken() != null && !token.refreshToken().equals(grant.refreshToken())) {
            var next = new OAuthSecret(grant.clientSecret(), token.refreshToken());
            renewed.accept(
                    new SealedLogin(
                            login.username(), seal.close(json.writeValueAsString(next)), client));
        }
        return new Login(login.username(), token.accessToken(), true);
    }
}
