package heed.canned;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * The marks by which a canned reply is bold, italic, a list or a link: {@code **bold**}, {@code
 * *italic*}, {@code [words](https://example.org)}, lines that begin with {@code -} or {@code 1.}. A
 * backslash takes a mark at its word. Whatever else is in a text is shown as it is typed, so that
 * no markup comes in by it. Every repetition is bounded.
 */
final class Marks {

    private static final String INSIDE = "((?:[^*\\n\\\\]|\\\\.){1,500}?)";
    private static final Pattern MARK =
            Pattern.compile(
                    "\\\\([\\\\*\\[\\]])"
                            + ("|(?<!\\w)\\*\\*(?=\\S)" + INSIDE + "(?<=\\S)\\*\\*(?!\\w)")
                            + ("|(?<![\\w*])\\*(?=[^\\s*])" + INSIDE + "(?<=\\S)\\*(?![\\w*])")
                            + "|\\[([^\\[\\]\\n]{1,300})\\]\\(((?:https?://|mailto:|tel:)[^\\s(){}\"<>]{1,500})\\)");
    private static final Pattern ITEM = Pattern.compile("(?:- |(\\d{1,3})\\. )(.*)");

    private Marks() {}

    /** The text with words in it that are meant as they are, whatever signs they hold. */
    static String literally(String words) {
        return words.replaceAll("[\\\\*\\[\\]]", "\\\\$0");
    }

    /** As text that can show no more, as mail without markup does. */
    static String plain(String text) {
        return MARK.matcher(text).replaceAll(found -> quoted(plain(found)));
    }

    private static String plain(MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        var inside = found.group(2) != null ? found.group(2) : found.group(3);
        return inside != null ? plain(inside) : found.group(4) + " <" + found.group(5) + ">";
    }

    /** As the editor takes it: paragraphs and lists, of nothing but what it writes itself. */
    static String html(String text) {
        var html = new StringBuilder();
        for (var paragraph : text.split("\\n{2,}")) {
            blocks(paragraph.split("\\n", -1), html);
        }
        return html.toString();
    }

    /** Lines that follow each other and are of one kind are one paragraph or one list. */
    private static void blocks(String[] lines, StringBuilder html) {
        var block = new ArrayList<String>();
        var tag = tag(lines[0]);
        for (var line : lines) {
            if (!tag(line).equals(tag)) {
                block(tag, block, html);
                block.clear();
                tag = tag(line);
            }
            block.add(line);
        }
        block(tag, block, html);
    }

    private static String tag(String line) {
        var item = ITEM.matcher(line);
        return !item.matches() ? "p" : item.group(1) == null ? "ul" : "ol";
    }

    private static void block(String tag, List<String> lines, StringBuilder html) {
        html.append('<').append(tag).append('>');
        if (tag.equals("p")) {
            html.append(String.join("<br>", lines.stream().map(Marks::line).toList()));
        } else {
            for (var line : lines) {
                var words = ITEM.matcher(line).replaceFirst(item -> quoted(item.group(2)));
                html.append("<li>").append(line(words)).append("</li>");
            }
        }
        html.append("</").append(tag).append('>');
    }

    private static String line(String text) {
        var html = new StringBuilder();
        int at = 0;
        for (var found : MARK.matcher(text).results().toList()) {
            html.append(Entities.escape(text.substring(at, found.start()))).append(marked(found));
            at = found.end();
        }
        return html.append(Entities.escape(text.substring(at))).toString();
    }

    private static String marked(MatchResult found) {
        UnaryOperator<String> escaped = Entities::escape;
        if (found.group(1) != null) {
            return escaped.apply(found.group(1));
        }
        if (found.group(2) != null) {
            return "<strong>" + line(found.group(2)) + "</strong>";
        }
        if (found.group(3) != null) {
            return "<em>" + line(found.group(3)) + "</em>";
        }
        var address = escaped.apply(found.group(5));
        return "<a href=\"" + address + "\">" + escaped.apply(found.group(4)) + "</a>";
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
