package heed.canned;

import heed.access.PersonId;
import heed.access.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text kept for being sent often, as one of its versions says it.
 *
 * @param team whose it is; null when it is one person's, or the whole desk's
 * @param person whose own it is; null when it is shared
 * @param shortcut a short word to find it by, in lower case
 * @param fallback the language that is taken when the customer's own is not among the texts
 * @param texts by language (two or three letters), in the placeholder language
 * @param writtenBy who wrote this version
 */
public record CannedReply(
        CannedId id,
        int version,
        String name,
        @Nullable String shortcut,
        @Nullable TeamId team,
        @Nullable PersonId person,
        List<String> tags,
        String fallback,
        Map<String, String> texts,
        String writtenBy,
        Instant writtenAt,
        @Nullable Instant archivedAt) {

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** The language of the text for somebody who reads {@code wanted}. */
    public String languageFor(@Nullable String wanted) {
        var language = Language.of(wanted);
        return language != null && texts.containsKey(language) ? language : fallback;
    }

    /** What it says in a language that it has. */
    String text(String language) {
        var text = texts.get(language);
        return text == null ? texts.getOrDefault(fallback, "") : text;
    }
}
