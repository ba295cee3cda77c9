package heed.desk;

import heed.message.ReplyMarkup;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
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
    private static final String REL = " target=\"_blank\" rel=\"noopener noreferrer nofollow\">";

    private static final Safelist OURS =
            ReplyMarkup.safelist()
                    .addEnforcedAttribute("a", "target", "_blank")
                    .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    private static final Cleaner CLEANER = new Cleaner(OURS.preserveRelativeLinks(true));

    private MessageBody() {}

    /** Plain text as paragraphs, each in the direction of its own first letter. */
    static String ofText(String text) {
        return Arrays.stream(text.strip().split("\\R{2,}"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph ->
                        "<p dir=\"auto\">"
                                + paragraph
                                        .strip()
                                        .lines()
                                        .map(MessageBody::linked)
                                        .collect(Collectors.joining("<br>"))
                                + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** Rich text that we wrote; its pictures are our own attachments. */
    static String ofOurs(String html) {
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

    private static String linked(String line) {
        if (!mayHoldLink(line)) {
            return Entities.escape(line);
        }
        var html = new StringBuilder();
        var link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            var found = END.matcher(link.group()).replaceFirst("");
            if (found.isEmpty()) {
                continue;
            }
            html.append(Entities.escape(line.substring(from, link.start())))
                    .append("<a href=\"")
                    .append(Entities.escape(address(found)))
                    .append('"')
                    .append(REL)
                    .append(Entities.escape(found))
                    .append("</a>");
            from = link.start() + found.length();
        }
        return html.append(Entities.escape(line.substring(from))).toString();
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
