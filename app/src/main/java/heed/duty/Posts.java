package heed.duty;

import heed.settings.Seal;
import heed.settings.SealBroken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second path of alarms: JSON that is posted to an address of the desk's choice, signed by
 * HMAC-SHA-256 in {@code Heed-Signature}, and tried again until it arrives, for a day.
 */
@Component
class Posts {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 12;

    /** Longer than an attempt may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final PostStore store;
    private final DutySettingStore settings;
    private final Seal seal;
    private final SecondPath path;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Posts(
            PostStore store,
            DutySettingStore settings,
            Seal seal,
            SecondPath path,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.seal = seal;
        this.path = path;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts an alarm on its way, once for each key; nothing when there is no second path. */
    void queue(String key, String kind, String words) {
        if (!settings.read().hook().isEmpty()) {
            var now = Instant.now(clock);
            var body =
                    json.writeValueAsString(
                            Map.of("key", key, "kind", kind, "words", words, "at", now.toString()));
            store.add(key, body, now);
        }
    }

    /**
     * Sends one that is due; no transaction is open while the other side thinks. False when none
     * is. A killed sender leaves it to be sent again.
     */
    boolean sendNext() {
        var post =
                transaction.execute(status -> store.claim(Instant.now(clock), LEASE).orElse(null));
        if (post == null) {
            return false;
        }
        var error = send(post.body());
        transaction.executeWithoutResult(status -> settle(post, error));
        return true;
    }

    private void settle(PostStore.Post post, String error) {
        var now = Instant.now(clock);
        if (error.isEmpty()) {
            store.sent(post.id(), now);
        } else {
            boolean goesOn = post.attempts() < MOST_ATTEMPTS;
            var pause = Duration.ofSeconds(15L << Math.min(post.attempts(), 9));
            store.failed(post.id(), error, goesOn ? now.plus(pause) : null);
        }
    }

    /** Empty when it arrived, else why not. */
    private String send(String body) {
        try {
            var request = transaction.execute(status -> request(body));
            if (request == null) {
                return "There is no second path.";
            }
            if (!path.mayReach(request.uri())) {
                return "It is not found in the internet.";
            }
            int status = answer(request);
            return status / 100 == 2 ? "" : "It answered " + status + ".";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Interrupted.";
        } catch (SealBroken locked) {
            return "The secret cannot be opened.";
        } catch (ExecutionException | TimeoutException | IllegalArgumentException unreachable) {
            return "It cannot be reached.";
        }
    }

    /** The time of a request ends with the first line of its answer; this one with the last. */
    private int answer(HttpRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        var coming = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return coming.get(WHOLE.toSeconds(), TimeUnit.SECONDS).statusCode();
        } finally {
            coming.cancel(true);
        }
    }

    private @Nullable HttpRequest request(String body) {
        var hook = settings.read().hook();
        var sealed = settings.secret();
        if (hook.isEmpty() || sealed == null) {
            return null;
        }
        return HttpRequest.newBuilder(URI.create(hook))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Heed-Signature", "sha256=" + sign(seal.open(sealed), body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    static String sign(String secret, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
