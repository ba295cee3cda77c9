package heed.canned;

import heed.access.TeamId;
import heed.access.Viewer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed about a canned reply, as it was typed.
 *
 * @param owner {@code me}, {@code desk}, or the id of a team
 * @param texts by language, empty ones too
 * @param version that the change was begun from; 0 for a new one
 * @param with the conversation that it is shown with; empty for none
 */
record CannedForm(
        String name,
        String shortcut,
        String owner,
        String tags,
        String fallback,
        Map<String, String> texts,
        int version,
        String with) {

    private static final String TEXT = "text-";

    static CannedForm of(MultiValueMap<String, String> fields) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach((field, values) -> {
            var language =
                    field.startsWith(TEXT) ? Language.of(field.substring(TEXT.length())) : null;
            if (language != null) {
                texts.put(language, values.getFirst());
            }
        });
        var more = Language.of(first(fields, "add"));
        if (more != null) {
            texts.putIfAbsent(more, "");
        }
        return new CannedForm(
                first(fields, "name"),
                first(fields, "shortcut"),
                first(fields, "owner"),
                first(fields, "tags"),
                first(fields, "fallback"),
                texts,
                number(first(fields, "version")),
                first(fields, "with"));
    }

    static CannedForm of(CannedReply kept) {
        return new CannedForm(
                kept.name(),
                kept.shortcut() == null ? "" : kept.shortcut(),
                kept.person() != null
                        ? "me"
                        : kept.team() == null ? "desk" : kept.team().toString(),
                String.join(", ", kept.tags()),
                kept.fallback(),
                kept.texts(),
                kept.version(),
                "");
    }

    static CannedForm empty(String owner) {
        return new CannedForm("", "", owner, "", "en", Map.of("en", ""), 0, "");
    }

    /** The same, shown with a conversation. */
    CannedForm with(String conversation) {
        return new CannedForm(name, shortcut, owner, tags, fallback, texts, version, conversation);
    }

    CannedWanted wanted(Viewer.Member viewer) {
        boolean own = owner.equals("me");
        return new CannedWanted(
                name,
                shortcut,
                own || owner.equals("desk") ? null : TeamId.of(owner),
                own ? viewer.person() : null,
                Arrays.asList(tags.split(",")),
                texts.size() == 1 ? texts.keySet().iterator().next() : fallback,
                texts);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
