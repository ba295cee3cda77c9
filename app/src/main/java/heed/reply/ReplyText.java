package heed.reply;

import heed.web.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A reply as plain text: what is said if only text can be shown, and what the gate reads. */
final class ReplyText {

    private static final int LONGEST = 500_000;

    private ReplyText() {}

    /**
     * @throws Refusal when there is nothing in it
     */
    static String of(ReplyRequest request) {
        var html = ReplyHtml.of(request);
        var text = (html == null ? request.text() : plain(html)).replace("\r\n", "\n").strip();
        if (text.isEmpty() && request.attachments().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "text-missing", "Write something first.");
        }
        refuseLong(text.length());
        return text;
    }

    private static void refuseLong(int length) {
        if (length > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "text-too-long",
                    "Attach this as a file: it is too long for a reply.");
        }
    }

    static String plain(String html) {
        var text = new StringBuilder();
        write(Jsoup.parseBodyFragment(html).body(), text, "");
        return text.toString().replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static void write(Node node, StringBuilder text, String prefix) {
        for (var child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (child instanceof Element element) {
                write(element, text, prefix);
            }
        }
    }

    private static void write(Element element, StringBuilder text, String prefix) {
        refuseLong(text.length()); // while it grows: many deep quotes are longer than they look
        switch (element.normalName()) {
            case "br" -> text.append('\n').append(prefix);
            case "hr" -> block(text, prefix, () -> text.append("---"));
            case "img" ->
                    text.append('[')
                            .append(element.attr("alt").isBlank() ? "picture" : element.attr("alt"))
                            .append(']');
            case "a" -> link(element, text, prefix);
            case "blockquote" ->
                    block(
                            text,
                            prefix,
                            () -> {
                                text.append("> ");
                                write((Node) element, text, prefix + "> ");
                            });
            case "ol", "ul" -> list(element, text, prefix);
            case "p", "h3", "pre", "div" ->
                    block(text, prefix, () -> write((Node) element, text, prefix));
            default -> write((Node) element, text, prefix);
        }
    }

    private static void list(Element list, StringBuilder text, String prefix) {
        int number = 1;
        for (var item : list.children()) {
            line(text, prefix);
            text.append(list.normalName().equals("ol") ? number++ + ". " : "- ");
            var inside = new StringBuilder();
            write((Node) item, inside, prefix + "   ");
            text.append(inside.toString().strip());
        }
        text.append("\n\n").append(prefix);
    }

    private static void link(Element link, StringBuilder text, String prefix) {
        int before = text.length();
        write((Node) link, text, prefix);
        var shown = text.substring(before).strip();
        var address = link.attr("href");
        if (!address.isBlank() && !address.equals(shown) && !address.equals("mailto:" + shown)) {
            text.append(" <").append(address).append('>');
        }
    }

    private static void block(StringBuilder text, String prefix, Runnable inside) {
        line(text, prefix);
        inside.run();
        text.append("\n\n").append(prefix);
    }

    private static boolean endsWithQuoteMark(StringBuilder text) {
        int length = text.length();
        return length >= 2 && text.charAt(length - 2) == '>' && text.charAt(length - 1) == ' ';
    }

    private static void line(StringBuilder text, String prefix) {
        int last = text.length() - prefix.length() - 1;
        if (!text.isEmpty()
                && (last < 0 || text.charAt(last) != '\n')
                && !endsWithQuoteMark(text)) {
            text.append('\n').append(prefix);
        }
    }
}
