package heed.article;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that answers what a customer asks.
 *
 * @param path where customers read it; null when it is for us alone
 * @param reviewDue since when its review is overdue; null when it is not
 */
@Schema(name = "KnownArticle")
public record KnownAnswer(
        ArticleId article,
        String title,
        String language,
        @Nullable String path,
        @Nullable LocalDate reviewDue) {}
