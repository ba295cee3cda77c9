package heed.canned;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply as programs read it.
 *
 * @param version grows with each change
 * @param team whose it is; null when it is one's own, or everybody's
 * @param own whether it is the caller's own
 * @param fallback the language for customers whose own is not among the texts
 * @param texts by language, in the placeholder language
 */
@Schema(name = "CannedReply")
record CannedAnswer(
        UUID id,
        int version,
        String name,
        @Nullable String shortcut,
        @Nullable UUID team,
        boolean own,
        List<String> tags,
        String fallback,
        Map<String, String> texts,
        String writtenBy,
        Instant writtenAt,
        @Nullable Instant archivedAt) {

    static CannedAnswer of(CannedReply one) {
        return new CannedAnswer(
                one.id().value(),
                one.version(),
                one.name(),
                one.shortcut(),
                one.team() == null ? null : one.team().value(),
                one.person() != null,
                one.tags(),
                one.fallback(),
                one.texts(),
                one.writtenBy(),
                one.writtenAt(),
                one.archivedAt());
    }

    /** Which state of it this is, for {@code If-Match}. */
    static String tag(CannedReply one) {
        return "\"" + one.version() + (one.isArchived() ? "-archived" : "") + "\"";
    }
}
