package heed.article;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article that a program begins. */
@Schema(name = "NewArticle")
record NewArticle(
        @Nullable @Schema(description = "Whose it is; absent for the whole desk") UUID team,
        @Nullable @Schema(description = "Oneself when absent") UUID owner,
        @Nullable @Schema(allowableValues = {"customers", "us"}) String audience,
        @Nullable @Schema(description = "In half a year when absent") LocalDate reviewOn,
        @Nullable @Schema(description = "en when absent, or the only language") String fallback,
        @Nullable Map<String, ArticleText> texts) {

    ArticleWanted wanted(Viewer.Member viewer) {
        if (texts == null || texts.values().stream().anyMatch(Objects::isNull)) {
            throw Patch.wrong("texts", "an object with title and body by language");
        }
        return new ArticleWanted(
                team == null ? null : new TeamId(team),
                owner == null ? viewer.person() : new PersonId(owner),
                audience == null ? Article.Audience.CUSTOMERS : Article.Audience.of(audience),
                reviewOn == null ? null : ArticleForm.near(reviewOn),
                fallback == null ? "en" : fallback,
                texts);
    }
}
