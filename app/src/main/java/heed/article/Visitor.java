package heed.article;

import heed.settings.Seal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again that said something on the help pages: by a random number that we signed,
 * and that says nothing else. Whoever only reads is given none. Thread-safe.
 */
@Component
class Visitor {

    private static final String COOKIE = "heed-help";
    private static final Duration LASTS = Duration.ofDays(30);
    private static final int BYTES = 16;

    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    Visitor(Seal seal) {
        this.seal = seal;
    }

    /**
     * A token for a form: what the browser has already, else a new one that it does not know yet.
     */
    String token(HttpServletRequest request) {
        var known = cookie(request);
        return known != null && isOurs(known) ? known : made();
    }

    /** The token of this browser: by its cookie, else by the form that it sends. */
    Optional<String> known(HttpServletRequest request, @Nullable String form) {
        return Optional.ofNullable(cookie(request))
                .filter(this::isOurs)
                .or(() -> Optional.ofNullable(form).filter(this::isOurs));
    }

    /** What is kept of a token: nobody makes the token of it. */
    byte[] digest(String token) {
        return seal.sign("help visitor kept " + token, 20);
    }

    void remember(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/help")
                        .maxAge(LASTS)
                        .build()
                        .toString());
    }

    private String made() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return id + "." + seal.tag("help visitor " + id);
    }

    private boolean isOurs(String token) {
        int dot = token.indexOf('.');
        return dot > 0
                && token.length() < 100
                && seal.isTag(token.substring(dot + 1), "help visitor " + token.substring(0, dot));
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
