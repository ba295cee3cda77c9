package heed.canned;

import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a program changes of a canned reply, by merge patch: what is absent stays. */
@Schema(name = "CannedReplyChange")
record CannedReplyChange(
        @Nullable String name,
        @Nullable String shortcut,
        @Nullable List<String> tags,
        @Nullable String fallback,
        @Nullable Map<String, String> texts,
        @Nullable Boolean archived) {

    static CannedWanted of(CannedReply before, Patch patch) {
        return new CannedWanted(
                patch.has("name") ? patch.requiredText("name") : before.name(),
                patch.has("shortcut") ? patch.text("shortcut") : before.shortcut(),
                before.team(),
                before.person(),
                patch.has("tags") ? patch.texts("tags") : before.tags(),
                patch.has("fallback") ? patch.requiredText("fallback") : before.fallback(),
                patch.has("texts") ? texts(before, patch) : before.texts());
    }

    /** By merge patch: a language that is null is taken out, one that is absent stays. */
    private static Map<String, String> texts(CannedReply before, Patch patch) {
        var change = patch.object("texts");
        if (change == null) {
            throw Patch.wrong("texts", "an object with a text by language");
        }
        var texts = new TreeMap<>(before.texts());
        for (var language : change.members()) {
            var text = change.text(language);
            if (text == null) {
                texts.remove(language);
            } else {
                texts.put(language, text);
            }
        }
        return texts;
    }
}
