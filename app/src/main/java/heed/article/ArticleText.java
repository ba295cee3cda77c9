package heed.article;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an article says in one language.
 *
 * @param section the heading below which customers find it; may be empty
 * @param body with the marks and places of docs/guides/canned-replies.md, of which only facts
 */
@Schema(name = "ArticleText")
public record ArticleText(String title, String section, String body) {

    public ArticleText(@Nullable String title, @Nullable String section, @Nullable String body) {
        this.title = line(title);
        this.section = line(section);
        this.body = clean(body).replace("\r\n", "\n").strip();
    }

    boolean isEmpty() {
        return title.isEmpty() && body.isEmpty();
    }

    private static String line(@Nullable String typed) {
        return clean(typed).replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "");
    }
}
