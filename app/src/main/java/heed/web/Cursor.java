package heed.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list that is ordered by an instant and an id goes on. Opaque to those who carry it. */
public record Cursor(Instant at, UUID id) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * @throws Refusal when the text was never a cursor of ours
     */
    public static @Nullable Cursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split(" ", 2);
            var at = Instant.parse(parts[0]);
            if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                return new Cursor(at, UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            // the same answer as for times that the database does not know
        }
        throw new Refusal(
                Refusal.Kind.MALFORMED,
                "not-a-cursor",
                "The list cannot go on from here: begin it anew.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
