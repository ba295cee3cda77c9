package heed.macro;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.canned.CannedId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is often done together.
 *
 * @param team whose it is; null when it is one person's, or the whole desk's
 * @param person whose own it is; null when it is shared
 * @param canned which reply it sends; null when it sends none
 * @param version grows with each change
 */
public record Macro(
        MacroId id,
        String name,
        @Nullable TeamId team,
        @Nullable PersonId person,
        @Nullable CannedId canned,
        Deeds deeds,
        int version,
        @Nullable Instant archivedAt) {

    public boolean isArchived() {
        return archivedAt != null;
    }
}
