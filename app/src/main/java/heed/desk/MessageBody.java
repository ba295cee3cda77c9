package heed.desk;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import heed.message.ReplyMarkup;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What was said, as HTML that may stand in our own pages: plain text as paragraphs with links, and
 * our own rich text. What customers format stands in a frame of its own, see {@link MessageFrame}.
 */
final class MessageBody {

    /** Addresses of pages and mailboxes; what ends a sentence is no part of them. */
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)\\b(https?://[^\\s<>\"“”]{1,2000}|www\\.[^\\s<>\"“”]{1,500}|[\\w.+-]{1,64}@[\\w-]{1,200}(?:\\.[\\w-]{1,60}){1,8})");

    private static final Pattern END = Pattern.compile("[.,;:!?'’)\\]*_]+$");
    private static final String PARAGRAPH = "<p dir=\"auto\">";
    private static final String BREAK = "<br>";
    private static final String REL = " target=\"_blank\" rel=\"noopener noreferrer nofollow\">";

    private static final Safelist OURS =
            ReplyMarkup.safelist()
                    .addEnforcedAttribute("a", "target", "_blank")
                    .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    private static final Cleaner CLEANER = new Cleaner(OURS.preserveRelativeLinks(true));

    private MessageBody() {}

    /** Plain text as paragraphs, each in the direction of its own first letter. */
    static String ofText(String text) {
        var html = new StringOutput(text.length() + PARAGRAPH.length() * 4);
        var before = PARAGRAPH;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (!line.isBlank()) {
                html.writeContent(before);
                link(before.equals(BREAK) ? line : line.stripLeading(), html);
                before = BREAK;
            } else if (before.equals(BREAK)) {
                before = "</p>\n" + PARAGRAPH;
            }
        }
        if (!before.equals(PARAGRAPH)) html.writeContent("</p>");
        return html.toString();
    }

    /** Rich text that we wrote; its pictures are our own attachments. */
    static String ofOurs(String html) {
        if (isBare(html)) return html;
        var document = Jsoup.parseBodyFragment(html);
        for (var picture : document.select("img")) {
            var source = picture.attr("src");
            if (source.matches("cid:[0-9a-f-]{36}")) {
                picture.attr("src", "/attachments/" + source.substring(4) + "/picture");
            } else {
                picture.remove();
            }
        }
        var clean = CLEANER.clean(document);
        clean.outputSettings().prettyPrint(false).charset("utf-8");
        return clean.body().html();
    }

    /** Whether it holds nothing but paragraphs and ends of lines, as most of what we write does. */
    private static boolean isBare(String html) {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (!html.startsWith("<p>", at)
                    && !html.startsWith("</p>", at)
                    && !html.startsWith("<br>", at)) return false;
        }
        return true;
    }

    private static void link(String line, StringOutput html) {
        int from = 0;
        if (mayHoldLink(line)) {
            var link = LINK.matcher(line);
            while (link.find()) {
                var found = END.matcher(link.group()).replaceFirst("");
                if (found.isEmpty()) {
                    continue;
                }
                Escape.htmlContent(line.substring(from, link.start()), html);
                html.writeContent("<a href=\"");
                Escape.htmlAttribute(address(found), html);
                html.writeContent("\"");
                html.writeContent(REL);
                Escape.htmlContent(found, html);
                html.writeContent("</a>");
                from = link.start() + found.length();
            }
        }
        Escape.htmlContent(line.substring(from), html);
    }

    /** Cheap to ask, and no for most lines; the pattern is dear. */
    private static boolean mayHoldLink(String line) {
        return line.indexOf('@') >= 0
                || line.contains("://")
                || line.contains("www.")
                || line.contains("WWW.")
                || line.contains("Www.");
    }

    private static String address(String found) {
        if (found.regionMatches(true, 0, "http", 0, 4) && found.contains("://")) {
            return found;
        }
        return (found.regionMatches(true, 0, "www.", 0, 4) ? "https://" : "mailto:") + found;
    }
}
