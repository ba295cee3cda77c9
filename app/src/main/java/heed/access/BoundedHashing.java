package heed.access;

import heed.web.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords, a few at a time: hashing is slow on purpose, and whoever sends many attempts at
 * once must not take all processors from those who work. The others queue, and are refused when it
 * lasts too long. Thread-safe.
 */
final class BoundedHashing implements PasswordEncoder {

    private final PasswordEncoder passwords;
    private final Semaphore places;
    private final Duration patience;

    BoundedHashing(PasswordEncoder passwords, int atOnce, Duration patience) {
        this.passwords = passwords;
        this.patience = patience;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> passwords.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return Boolean.TRUE.equals(inTurn(() -> passwords.matches(password, hash)));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "too-busy",
                "Too many people sign in just now. Try again in a moment.");
    }
}
