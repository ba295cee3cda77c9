package heed.channel.mailbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens for a refresh token (RFC 6749, section 6). Thread-safe. */
@Component
class OAuthTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JsonMapper json;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    OAuthTokens(JsonMapper json) {
        this.json = json;
    }

    /**
     * What the provider gave.
     *
     * @param refreshToken a new one that replaces the old, or null
     */
    record Granted(String accessToken, @Nullable String refreshToken) {

        @Override
        public String toString() {
            return "Granted"; // never into a log
        }
    }

    /** The provider gave none; the message is a sentence for an administrator. */
    static final class NotGranted extends RuntimeException {

        NotGranted(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * @throws NotGranted when the provider gives none
     */
    Granted fetch(OAuthClient client, OAuthSecret secret) {
        var request =
                HttpRequest.newBuilder(URI.create(client.tokenUrl()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(client, secret)))
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var token = json.readTree(answer.body());
            if (answer.statusCode() != 200 || !token.hasNonNull("access_token")) {
                throw new NotGranted(refusal(token, client));
            }
            return new Granted(
                    token.get("access_token").asString(),
                    token.hasNonNull("refresh_token")
                            ? token.get("refresh_token").asString()
                            : null);
        } catch (IOException | JacksonException e) {
            throw new NotGranted(host(client) + " gave no sign-in token: it did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotGranted("Interrupted.");
        }
    }

    private static String refusal(JsonNode answer, OAuthClient client) {
        var error = answer.hasNonNull("error") ? answer.get("error").asString() : "no reason given";
        return switch (error) {
            case "invalid_grant" ->
                    "The sign-in at " + host(client) + " has ended. Connect the account again.";
            case "invalid_client", "unauthorized_client" ->
                    host(client) + " does not know this client. Check client id and client secret.";
            default -> host(client) + " gave no sign-in token: " + OutgoingMail.flat(error) + ".";
        };
    }

    private static String host(OAuthClient client) {
        return URI.create(client.tokenUrl()).getHost();
    }

    private static String form(OAuthClient client, OAuthSecret secret) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "refresh_token");
        fields.put("client_id", client.clientId());
        fields.put("refresh_token", secret.refreshToken());
        if (secret.clientSecret() != null) {
            fields.put("client_secret", secret.clientSecret());
        }
        if (!client.scope().isBlank()) {
            fields.put("scope", client.scope());
        }
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
