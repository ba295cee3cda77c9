package heed.reply;

import java.time.Duration;

/**
 * How long to wait before the next attempt: a minute, then longer each time, four hours at most
 * (RFC 5321, 4.5.4.1).
 */
final class Backoff {

    private static final Duration[] STEPS = {
        Duration.ofSeconds(20),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
    };

    private Backoff() {}

    static Duration after(int attempts) {
        return STEPS[Math.clamp(attempts - 1L, 0, STEPS.length - 1)];
    }
}
