package heed.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as programs read it.
 *
 * @param team null for the whole desk
 * @param owner null when they left and nobody took it over
 * @param fallback the language for readers whose own is not among the texts
 * @param texts by language; facts stand in their bodies by their places
 * @param path where customers read it, below the desk's address; null while they do not
 */
@Schema(name = "Article")
record ArticleAnswer(
        UUID id,
        @Nullable UUID team,
        @Nullable Owner owner,
        @Schema(allowableValues = {"draft", "published", "withdrawn"}) String state,
        @Schema(allowableValues = {"customers", "us"}) String audience,
        LocalDate reviewOn,
        Instant reviewedAt,
        int version,
        String fallback,
        Map<String, ArticleText> texts,
        @Nullable String writtenBy,
        Instant writtenAt,
        @Nullable String path) {

    /** Who keeps it. */
    @Schema(name = "ArticleOwner")
    record Owner(UUID id, @Nullable String name) {}

    /** What it said at a time. */
    @Schema(name = "ArticleVersion")
    record Version(
            int version,
            String fallback,
            Map<String, ArticleText> texts,
            @Nullable String writtenBy,
            Instant writtenAt) {

        static Version of(Article one) {
            return new Version(
                    one.version(), one.fallback(), one.texts(), one.writtenBy(), one.writtenAt());
        }
    }

    static ArticleAnswer of(Article one) {
        return new ArticleAnswer(
                one.id().value(),
                one.team() == null ? null : one.team().value(),
                one.owner() == null ? null : new Owner(one.owner().value(), one.ownerName()),
                one.state().word(),
                one.audience().word(),
                one.reviewOn(),
                one.reviewedAt(),
                one.version(),
                one.fallback(),
                one.texts(),
                one.writtenBy(),
                one.writtenAt(),
                one.isPublic() ? one.path() : null);
    }
}
