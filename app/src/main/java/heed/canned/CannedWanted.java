package heed.canned;

import heed.access.PersonId;
import heed.access.TeamId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply as somebody wants it kept.
 *
 * @param team null for the whole desk, or when it is one person's own
 * @param person whose own it shall be; null when it is shared
 */
public record CannedWanted(
        String name,
        @Nullable String shortcut,
        @Nullable TeamId team,
        @Nullable PersonId person,
        List<String> tags,
        String fallback,
        Map<String, String> texts) {

    public CannedWanted {
        name = line(name);
        shortcut = shortcut == null || shortcut.isBlank() ? null : key(shortcut);
        tags = words(tags);
        texts = clean(texts);
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static String key(String typed) {
        return line(typed).toLowerCase(Locale.ROOT).replaceFirst("^/", "");
    }

    private static List<String> words(Collection<String> tags) {
        return tags.stream()
                .map(tag -> line(tag).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> clean(Map<String, String> texts) {
        var clean = new LinkedHashMap<String, String>();
        texts.forEach((language, text) -> {
            var kept = text.replace("\r\n", "\n").replace("\u0000", "").strip();
            if (!kept.isEmpty()) {
                clean.put(language, kept);
            }
        });
        return clean;
    }

    static CannedWanted of(CannedReply kept) {
        return new CannedWanted(
                kept.name(),
                kept.shortcut(),
                kept.team(),
                kept.person(),
                kept.tags(),
                kept.fallback(),
                kept.texts());
    }
}
