package heed.web;

import java.util.Map;
import java.util.UUID;

/**
 * A request that cannot be met, with a stable code and a sentence that tells the person what to do.
 *
 * <p>{@link Refusals} answers it as a problem document (RFC 9457, {@code type} is {@code
 * /problems/<code>}) or as a page.
 */
public class Refusal extends RuntimeException {

    /** What sort of answer it is. */
    public enum Kind {
        INVALID(422),
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_SLOW(408),
        STALE(412),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;

    public Refusal(Kind kind, String code, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, lower case, with hyphens: {@code promise-already-kept}. */
    public String code() {
        return code;
    }

    /** The sentence for the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Further members of the problem document, such as the findings that hold a reply back. */
    public Map<String, Object> details() {
        return Map.of();
    }

    /** The id in {@code text}, or a refusal that says that there is none. */
    public static UUID parsingId(String text) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // the same answer as for the wrong length
        }
        throw new Refusal(
                Kind.MALFORMED, "not-an-id", "This is not an id: check the address you followed.");
    }
}
