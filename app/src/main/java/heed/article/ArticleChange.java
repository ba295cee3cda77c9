package heed.article;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program changes of an article, by merge patch: what is absent stays. */
@Schema(name = "ArticleChange")
record ArticleChange(
        @Nullable UUID team,
        @Nullable UUID owner,
        @Nullable @Schema(allowableValues = {"customers", "us"}) String audience,
        @Nullable @Schema(allowableValues = {"draft", "published", "withdrawn"}) String state,
        @Nullable LocalDate reviewOn,
        @Nullable String fallback,
        @Nullable Map<String, ArticleText> texts) {

    static boolean changesWords(Patch patch) {
        return Stream.of("team", "owner", "audience", "reviewOn", "fallback", "texts")
                .anyMatch(patch::has);
    }

    static ArticleWanted of(Article before, Patch patch) {
        var owner = patch.has("owner") ? PersonId.of(patch.requiredText("owner")) : before.owner();
        if (owner == null) {
            throw Patch.wrong("owner", "the id of who keeps it: nobody does just now");
        }
        var team = patch.has("team") ? patch.text("team") : null;
        return new ArticleWanted(
                patch.has("team") ? team == null ? null : TeamId.of(team) : before.team(),
                owner,
                patch.has("audience")
                        ? Article.Audience.of(patch.requiredText("audience"))
                        : before.audience(),
                patch.has("reviewOn")
                        ? ArticleForm.day("reviewOn", patch.requiredText("reviewOn"))
                        : before.reviewOn(),
                patch.has("fallback") ? patch.requiredText("fallback") : before.fallback(),
                patch.has("texts") ? texts(before, patch) : before.texts());
    }

    /** A language that is null is taken out, one that is absent stays. */
    private static Map<String, ArticleText> texts(Article before, Patch patch) {
        var change = patch.object("texts");
        if (change == null) {
            throw Patch.wrong("texts", "an object with title and body by language");
        }
        var texts = new TreeMap<>(before.texts());
        for (var language : change.members()) {
            var words = change.object(language);
            if (words == null) {
                texts.remove(language);
            } else {
                texts.put(language, text(texts.get(language), words));
            }
        }
        return texts;
    }

    private static ArticleText text(@Nullable ArticleText before, Patch words) {
        var known = before == null ? new ArticleText("", "", "") : before;
        return new ArticleText(
                words.has("title") ? words.text("title") : known.title(),
                words.has("section") ? words.text("section") : known.section(),
                words.has("body") ? words.text("body") : known.body());
    }
}
