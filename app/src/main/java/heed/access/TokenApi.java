package heed.access;

import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes tokens for programs, for somebody who shows their address and password once (HTTP Basic,
 * RFC 7617).
 */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApi {

    private final SignIns signIns;
    private final ApiTokens tokens;

    TokenApi(SignIns signIns, ApiTokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    record NewToken(@Nullable String name, @Nullable List<String> scopes) {}

    record MadeToken(String token, String name, List<String> scopes) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(@RequestBody NewToken wanted, HttpServletRequest request) {
        var credentials = basic(request.getHeader("Authorization"));
        var person = signIns.check(credentials[0], credentials[1], request.getRemoteAddr());
        var name = wanted.name() == null ? "" : wanted.name();
        var scopes = wanted.scopes() == null ? List.<String>of() : wanted.scopes();
        return new MadeToken(tokens.make(person, name, scopes), name, scopes);
    }

    private static String[] basic(@Nullable String header) {
        if (header != null && header.startsWith("Basic ")) {
            try {
                var decoded =
                        new String(
                                Base64.getDecoder().decode(header.substring(6).strip()),
                                StandardCharsets.UTF_8);
                var parts = decoded.split(":", 2);
                if (parts.length == 2) {
                    return parts;
                }
            } catch (IllegalArgumentException e) {
                // the same answer as for none
            }
        }
        throw new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "unauthenticated",
                "Send your address and password as HTTP Basic.");
    }
}
