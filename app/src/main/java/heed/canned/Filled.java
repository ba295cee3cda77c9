package heed.canned;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A canned reply with the words of a customer and a conversation in it.
 *
 * @param text plain, with what is left to fill in as {@code {{?…}}}
 * @param language of the text
 */
public record Filled(CannedReply canned, String language, String text) {

    /** What people call the language: {@code German}. */
    public String languageName() {
        return Language.name(language);
    }

    /** How many blanks its sender has to fill. */
    public int blanks() {
        return Blanks.in(text).size();
    }

    /** As the editor takes it: paragraphs, without any other markup. */
    public String html() {
        return html(text);
    }

    /** Plain words as paragraphs. */
    public static String html(String text) {
        return Arrays.stream(text.split("\\n{2,}"))
                .map(paragraph -> "<p>" + Entities.escape(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }
}
