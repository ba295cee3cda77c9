package heed.access;

import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signing in and out. Guessing is slowed by whom it is aimed at and by where it comes from; an
 * unknown address takes as long as a wrong password, so that nobody learns who works here.
 * Thread-safe.
 */
@Service
public class SignIns {

    static final Duration LASTS = Duration.ofDays(14);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_PER_EMAIL = 8;
    private static final int MOST_PER_ADDRESS = 40;

    /**
     * The hash of a password that nobody knows: an unknown address costs as much as a known one.
     */
    private static final String DECOY =
            "{bcrypt}$2a$10$aVqxuUEwIvc9EgDO8WNI/ehOMEg9wnQiaUAYhX5RaD1WBYS2bhuVK";

    private final SignInStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SignIns(SignInStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A new token for the browser; the old one, if any, is worth nothing afterwards.
     *
     * @throws Refusal when address and password do not fit, or too many attempts were made
     */
    String signIn(String email, String password, String address, String browser) {
        var person = check(email, password, address);
        var token = Token.make();
        var now = Instant.now(clock);
        store.begin(Token.digest(token), person, address, shortened(browser), now, now.plus(LASTS));
        return token;
    }

    /** The person of an address and a password, held to the same limits as signing in. */
    PersonId check(String email, String password, String address) {
        var wanted = shortened(email.strip().toLowerCase(Locale.ROOT)).replace("\u0000", "");
        var now = Instant.now(clock);
        // Counted before it is known to fail: many at once are many attempts.
        long attempt = store.failed(wanted, address, now);
        var since = now.minus(WINDOW);
        if (store.failures(wanted, address, since) > MOST_PER_EMAIL
                || store.failuresFrom(address, since) > MOST_PER_ADDRESS) {
            store.forget(attempt);
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "too-many-attempts",
                    "Too many attempts. Wait a quarter of an hour, or ask an administrator for a new link.");
        }
        var known = store.credentials(wanted);
        var hash = known.map(SignInStore.Credentials::hash).orElse(DECOY);
        if (!passwords.matches(shortened(password), hash) || known.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.UNAUTHENTICATED,
                    "wrong-password",
                    "This address and this password do not fit.");
        }
        store.forgiven(wanted, since);
        return known.get().person();
    }

    /** Whom a browser's token names, while it lasts and they work here. */
    public Optional<Viewer.Member> viewer(String token) {
        return store.viewer(Token.digest(token), Instant.now(clock));
    }

    /** The sign-in of the browser that asks; empty for a program with a token. */
    public Optional<UUID> here(HttpServletRequest request) {
        return Optional.ofNullable(SignInFilter.cookie(request))
                .flatMap(token -> store.find(Token.digest(token)));
    }

    /** A browser in words, such as {@code Firefox on Linux}, by what it says of itself. */
    public String browser(HttpServletRequest request) {
        return BrowserWords.browser(
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    void seen(String token) {
        store.seen(Token.digest(token), Instant.now(clock));
    }

    void signOut(String token) {
        store.end(Token.digest(token));
    }

    /** The browsers that somebody is signed in with, the latest first. */
    public List<SignIn> of(PersonId person) {
        return store.of(person, Instant.now(clock));
    }

    /** Ends one of a person's own sessions; nothing happens when it is not theirs. */
    public void end(PersonId person, UUID id) {
        store.end(person, id);
    }

    public void endAll(PersonId person) {
        store.endAll(person);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
