package heed.canned;

import org.jsoup.nodes.Entities;

/**
 * A canned reply with the words of a customer and a conversation in it.
 *
 * @param marked with the marks of docs/guides/canned-replies.md, and what is left to fill in as
 *     {@code {{?…}}}
 * @param language of the text
 */
public record Filled(CannedReply canned, String language, String marked) {

    /** What people call the language: {@code German}. */
    public String languageName() {
        return Language.name(language);
    }

    /** How many blanks its sender has to fill. */
    public int blanks() {
        return Blanks.in(marked).size();
    }

    /** Plain, as where nothing else can be shown. */
    public String text() {
        return Marks.plain(marked);
    }

    /** As the editor takes it: paragraphs, lists, bold, italics and links. */
    public String html() {
        return html(marked);
    }

    /** As it is shown before it is used: formatted, its blanks without their braces. */
    public String shown() {
        return shown(marked);
    }

    /** A text with its marks, plain. */
    public static String text(String marked) {
        return Marks.plain(marked);
    }

    /** A text with its marks, as the editor takes it. */
    public static String html(String marked) {
        return Marks.html(marked);
    }

    static String shown(String marked) {
        var html = html(marked);
        var shown = new StringBuilder();
        int at = 0;
        for (var blank : Blanks.in(html)) {
            shown.append(html, at, blank.start())
                    .append("<mark class=\"blank\"><span class=\"only-read\">to fill in: </span>")
                    .append(Entities.escape(Entities.unescape(blank.what())))
                    .append("</mark>");
            at = blank.end();
        }
        return shown.append(html.substring(at)).toString();
    }
}
