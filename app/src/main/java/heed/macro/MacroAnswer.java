package heed.macro;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A macro as programs read it.
 *
 * @param team whose it is; null when it is one's own, or everybody's
 * @param own whether it is the caller's own
 * @param cannedReply which reply it sends; null when it sends none
 */
@Schema(name = "Macro")
record MacroAnswer(
        UUID id,
        int version,
        String name,
        @Nullable UUID team,
        boolean own,
        @Nullable UUID cannedReply,
        Deeds deeds,
        @Nullable Instant archivedAt) {

    static MacroAnswer of(Macro one) {
        var team = one.team();
        var canned = one.canned();
        return new MacroAnswer(
                one.id().value(),
                one.version(),
                one.name(),
                team == null ? null : team.value(),
                one.person() != null,
                canned == null ? null : canned.value(),
                one.deeds(),
                one.archivedAt());
    }

    /** Which state of it this is, for {@code If-Match}. */
    static String tag(Macro one) {
        return "\"" + one.version() + (one.isArchived() ? "-archived" : "") + "\"";
    }
}
