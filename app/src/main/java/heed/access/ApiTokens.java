package heed.access;

import heed.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which programs act for a person: {@code *} may all that the person may, {@code read}
 * may look only. A token is shown once; the database keeps its digest. Thread-safe.
 */
@Service
@Transactional
class ApiTokens {

    private static final Set<String> SCOPES = Set.of("*", "read");
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final SignInStore store;

    ApiTokens(SignInStore store) {
        this.store = store;
    }

    String make(PersonId person, String name, List<String> scopes) {
        if (name.isBlank() || name.length() > 200) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Name the token, so that you know later what uses it.");
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "unknown-scope",
                    "The scopes are “*” (everything) and “read”.");
        }
        var token = "heed_" + Token.make();
        store.addToken(Token.digest(token), person, name.strip(), scopes);
        return token;
    }

    /** Whom a token names; empty when it is unknown or its scopes do not reach to this method. */
    @Transactional(readOnly = true)
    public Optional<Viewer.Member> viewer(String token, String method) {
        var digest = Token.digest(token);
        var viewer = store.tokenViewer(digest);
        if (viewer.isEmpty() || LOOKING.contains(method)) {
            return viewer;
        }
        return store.tokenMay(digest, "*") ? viewer : Optional.empty();
    }
}
