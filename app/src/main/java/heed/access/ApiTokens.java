package heed.access;

import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tokens by which programs act for a person: {@code *} may all that the person may, {@code read}
 * may look only. A token is shown once; the database keeps its digest. Thread-safe.
 */
@Service
class ApiTokens {

    private static final Set<String> SCOPES = Set.of("*", "read");
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final TokenStore store;
    private final Clock clock;

    ApiTokens(TokenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    String make(PersonId person, String name, List<String> scopes) {
        if (name.isBlank() || name.length() > 200) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Name the token, so that you know later what uses it.");
        }
        if (scopes.isEmpty() || !scopes.stream().allMatch(ApiTokens::isKnown)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "unknown-scope",
                    "The scopes are “*” (everything) and “read”.");
        }
        var token = "heed_" + Token.make();
        store.add(Token.digest(token), person, name.strip(), scopes);
        return token;
    }

    /** Whom a token names, and whether its scopes reach to requests of this method. */
    record Bearer(Viewer.Member viewer, boolean mayDoIt) {}

    /** Whom a token names; empty when it is unknown, or revoked, or its person has left. */
    public Optional<Bearer> bearer(String token, String method) {
        return store.tokenBearer(Token.digest(token), Instant.now(clock))
                .map(bearer ->
                        new Bearer(
                                bearer.viewer(),
                                LOOKING.contains(method) || bearer.scopes().contains("*")));
    }

    List<ApiToken> of(PersonId person) {
        return store.tokens(person);
    }

    /**
     * @throws Refusal when there is no such token, or it is somebody else's
     */
    void revoke(PersonId person, UUID id) {
        if (!store.revoke(person, id, Instant.now(clock))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "no-such-token", "You have no such token.");
        }
    }

    private static boolean isKnown(@Nullable String scope) {
        return scope != null && SCOPES.contains(scope);
    }
}
