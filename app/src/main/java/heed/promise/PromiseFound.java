package heed.promise;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A promise as the review reads it in a reply that leaves; see {@link Promise}.
 *
 * @param confirmed whether its writer said already that it is one
 */
public record PromiseFound(
        String text,
        @Nullable Instant due,
        ZoneId zone,
        @Nullable String dueText,
        boolean conditional,
        boolean hedged,
        boolean confirmed) {

    /** The same, as its writer confirms it. */
    public PromiseFound confirm() {
        return new PromiseFound(text, due, zone, dueText, conditional, hedged, true);
    }
}
