package heed.conversation;

import heed.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How tags are written: lower case, no commas, no spaces at the ends, each once, in the order
 * given.
 */
final class Tags {

    private static final int LONGEST = 60;

    private Tags() {}

    static List<String> clean(Collection<String> tags) {
        return tags.stream()
                .map(tag ->
                        tag.replace(',', ' ')
                                .strip()
                                .replaceAll("\\s+", " ")
                                .toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .peek(Tags::refuseLong)
                .distinct()
                .toList();
    }

    private static void refuseLong(String tag) {
        if (tag.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "tag-too-long", "A tag has sixty characters at most.");
        }
    }
}
