package heed.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the viewer read.
 *
 * @param number of the conversation; null when it was none, or one that they may see no longer
 */
record OwnReading(
        long id,
        Instant at,
        @Nullable Long number,
        @Nullable String about,
        String subject,
        String way) {}
