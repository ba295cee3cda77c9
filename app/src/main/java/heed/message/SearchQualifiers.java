package heed.message;

import heed.conversation.ConversationFilter;
import heed.conversation.Outcome;
import heed.conversation.Priority;
import heed.conversation.State;
import heed.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What narrows a search beside its words: {@code asks:open}, {@code outcome:declined}, {@code
 * state:resolved}, {@code priority:urgent}, {@code tag:brakes}. What is none of these, or has a
 * value that is none, is looked for as it stands.
 *
 * @param words what is left to look for
 */
record SearchQualifiers(ConversationFilter filter, String words) {

    private static final Pattern QUALIFIER = Pattern.compile("(?<!\\S)([a-z]+):(\\S+)(?!\\S)");

    private static final Map<String, Function<String, Object>> READERS =
            Map.of(
                    "asks", ConversationFilter::asking,
                    "outcome", Outcome::of,
                    "state", State::of,
                    "priority", Priority::of,
                    "tag", tag -> tag);

    static SearchQualifiers of(String typed) {
        var said = new LinkedHashMap<String, String>();
        var words =
                QUALIFIER
                        .matcher(typed)
                        .replaceAll(found -> {
                            var value = found.group(2).toLowerCase(Locale.ROOT);
                            if (!reads(found.group(1), value)) {
                                return java.util.regex.Matcher.quoteReplacement(found.group());
                            }
                            said.put(found.group(1), value);
                            return " ";
                        });
        return new SearchQualifiers(ConversationFilter.of(said), words);
    }

    private static boolean reads(String key, String value) {
        var reader = READERS.get(key);
        if (reader == null) {
            return false;
        }
        try {
            return reader.apply(value) != null;
        } catch (IllegalArgumentException | Refusal none) {
            return false;
        }
    }
}
