package heed.channel.push;

import heed.settings.SealBroken;
import heed.web.OutsideAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands a push to the service of a browser (RFC 8030). Thread-safe. */
@Component
class PushService {

    /** What came of it. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** The browser takes no more: the device is at its end. */
        record Gone() implements Outcome {}

        /**
         * @param pause what the service asks for; zero when it says nothing
         */
        record Later(String why, Duration pause) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_SECONDS = 15;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Vapid vapid;
    private final boolean ownNetwork;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    PushService(
            Vapid vapid, @Value("${heed.push.own-network:false}") boolean ownNetwork, Clock clock) {
        this.vapid = vapid;
        this.ownNetwork = ownNetwork;
        this.clock = clock;
    }

    /** Whether pushes may go there: by https, to a host of the internet. */
    boolean mayReach(String endpoint) {
        return mayReach(endpoint, ownNetwork);
    }

    static boolean mayReach(String endpoint, boolean ownNetwork) {
        try {
            var uri = URI.create(endpoint);
            boolean web = uri.getHost() != null && uri.getUserInfo() == null;
            boolean secure = "https".equals(uri.getScheme());
            return web
                    && (ownNetwork
                            ? secure || "http".equals(uri.getScheme())
                            : secure && OutsideAddress.isOutside(uri));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Waits for 15 seconds at most; no transaction may be open meanwhile. */
    Outcome send(Device device, Push push) {
        if (!mayReach(device.endpoint())) {
            return new Outcome.Later("Its push service cannot be looked up.", Duration.ZERO);
        }
        try {
            return outcome(answer(request(device, push)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("Interrupted.", Duration.ZERO);
        } catch (SealBroken locked) {
            return new Outcome.Refused("The key of the desk cannot be opened.");
        } catch (ExecutionException | TimeoutException unreachable) {
            return new Outcome.Later("Its push service cannot be reached.", Duration.ZERO);
        }
    }

    private HttpRequest request(Device device, Push push) {
        var uri = URI.create(device.endpoint());
        var text = push.json().getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", vapid.authorization(uri))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", String.valueOf(push.lasts().toSeconds()))
                .header("Urgency", push.urgency())
                .header("Topic", push.topic())
                .POST(
                        HttpRequest.BodyPublishers.ofByteArray(
                                Encryption.encrypt(text, device.point(), device.auth())))
                .build();
    }

    /** The time of a request ends with the first line of its answer; this one with the last. */
    private HttpResponse<Void> answer(HttpRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        var coming = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return coming.get(MOST_SECONDS, TimeUnit.SECONDS);
        } finally {
            coming.cancel(true);
        }
    }

    private Outcome outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        var why = "Its push service answered " + status + ".";
        if (status / 100 == 2) {
            return new Outcome.Taken();
        }
        if (status == 404 || status == 410) {
            return new Outcome.Gone();
        }
        return status == 429 || status / 100 == 5
                ? new Outcome.Later(
                        why, pause(answer.headers().firstValue("Retry-After").orElse("")))
                : new Outcome.Refused(why);
    }

    /** Seconds or a date (RFC 9110, 10.2.3), an hour at most. */
    private Duration pause(String after) {
        Duration wanted = Duration.ZERO;
        try {
            wanted =
                    after.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(after))
                            : Duration.between(
                                    Instant.now(clock),
                                    ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant());
        } catch (DateTimeException nonsense) {
            // as if it had said nothing
        }
        if (wanted.isNegative()) {
            return Duration.ZERO;
        }
        return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    }
}
