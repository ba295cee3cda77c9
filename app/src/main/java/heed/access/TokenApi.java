package heed.access;

import heed.web.Listing;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
@Tag(name = "Tokens")
class TokenApi {

    private final SignIns signIns;
    private final ApiTokens tokens;

    TokenApi(SignIns signIns, ApiTokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @Schema(name = "NewToken")
    record NewToken(@Nullable String name, @Nullable List<String> scopes) {}

    @Schema(name = "MadeToken")
    record MadeToken(String token, String name, List<String> scopes) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token, by HTTP Basic of one's address and password",
            security = @SecurityRequirement(name = "password"))
    MadeToken make(@RequestBody NewToken wanted, HttpServletRequest request) {
        var credentials = basic(request.getHeader("Authorization"));
        var person = signIns.check(credentials[0], credentials[1], request.getRemoteAddr());
        var name = wanted.name() == null ? "" : wanted.name();
        var scopes = wanted.scopes() == null ? List.<String>of() : wanted.scopes();
        return new MadeToken(tokens.make(person, name, scopes), name, scopes);
    }

    @GetMapping
    @Operation(summary = "List one's own tokens, the latest first")
    Listing<ApiToken> list(Viewer.Member viewer) {
        return Listing.whole(tokens.of(viewer.person()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke one of one's own tokens, at once")
    void revoke(@PathVariable String id, Viewer.Member viewer) {
        tokens.revoke(viewer.person(), Refusal.parsingId(id));
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
