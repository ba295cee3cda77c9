package heed.mail.text;

import heed.mail.text.Line.Hint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Renders HTML as lines of text, as a person would copy it, and says of each line in what box of a
 * mail program it stood.
 */
final class HtmlLines implements NodeVisitor {

    private static final String RULE = "─".repeat(20);
    private static final int MAX_CHARACTERS = 4_000_000;
    private static final Set<String> SILENT =
            Set.of(
                    "head",
                    "style",
                    "script",
                    "title",
                    "meta",
                    "link",
                    "xml",
                    "noscript",
                    "template",
                    "object",
                    "svg");
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "ul",
                    "ol",
                    "blockquote",
                    "pre",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "hr",
                    "dl");
    private static final Set<String> BLOCKS =
            Set.of(
                    "div",
                    "li",
                    "tr",
                    "dt",
                    "dd",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "address",
                    "center",
                    "form",
                    "fieldset",
                    "main",
                    "aside",
                    "nav",
                    "body",
                    "caption",
                    "figure",
                    "figcaption");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Deque<Hint> hints = new ArrayDeque<>(List.of(Hint.NONE));
    private final Deque<Element> hinted = new ArrayDeque<>();
    private Hint lineHint = Hint.NONE;
    private boolean restIsEarlier;
    private int silent;
    private int preformatted;

    private HtmlLines() {}

    /** The lines of an HTML document, blank ones between paragraphs. */
    static List<Line> of(String html) {
        Document document =
                Jsoup.parse(
                        html.length() > MAX_CHARACTERS ? html.substring(0, MAX_CHARACTERS) : html);
        var visitor = new HtmlLines();
        document.traverse(visitor);
        visitor.breakLine();
        return trimmed(visitor.lines);
    }

    private static List<Line> trimmed(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) from++;
        while (to > from && lines.get(to - 1).isBlank()) to--;
        return lines.subList(from, to);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) append(text.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name) || MailBoxes.isHidden(element)) silent++;
        if (silent > 0) return;
        breakAround(element);
        if (MailBoxes.startsEarlierMail(element)) restIsEarlier = true;
        Hint hint = MailBoxes.hint(element);
        if (hint != Hint.NONE) {
            breakLine();
            hints.push(hint);
            hinted.push(element);
        }
        switch (name) {
            case "br" -> newLine();
            case "hr" -> rule();
            case "li" -> append("- ");
            case "pre" -> preformatted++;
            case "td", "th" -> cell();
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        String name = element.normalName();
        if (SILENT.contains(name) || MailBoxes.isHidden(element)) {
            silent--;
            return;
        }
        if (silent > 0) return;
        if (name.equals("pre")) preformatted--;
        breakAround(element);
        if (!hinted.isEmpty() && hinted.peek() == element) {
            breakLine();
            hinted.pop();
            hints.pop();
        }
    }

    private void breakAround(Element element) {
        String name = element.normalName();
        boolean paragraph = PARAGRAPHS.contains(name);
        if (paragraph && !MailBoxes.isTight(element)) breakParagraph();
        else if (paragraph || BLOCKS.contains(name)) breakLine();
    }

    private void append(String text) {
        if (open.isEmpty()) lineHint = currentHint();
        if (preformatted > 0) {
            String[] parts = text.split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) newLine();
                open.append(parts[i].replace("\r", ""));
            }
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') open.append(' ');
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                open.append(c == '\u00a0' ? ' ' : c);
            }
        }
    }

    private void cell() {
        if (!open.isEmpty() && open.charAt(open.length() - 1) != ' ') open.append(' ');
    }

    private void rule() {
        breakLine();
        lines.add(new Line(RULE, currentHint()));
    }

    private Hint currentHint() {
        Hint hint = hints.element();
        return restIsEarlier ? Hint.EARLIER_MAIL : hint;
    }

    /** Ends the line, even an empty one. */
    private void newLine() {
        String text = open.toString();
        lines.add(
                new Line(
                        preformatted > 0 || text.equals("-- ") ? text : text.strip(),
                        text.isBlank() ? currentHint() : lineHint));
        open.setLength(0);
    }

    /** Ends the line if there is one. */
    private void breakLine() {
        if (!open.toString().isBlank()) newLine();
        else open.setLength(0);
    }

    /** Ends the line and leaves one blank. */
    private void breakParagraph() {
        breakLine();
        if (!lines.isEmpty() && !lines.getLast().isBlank()) lines.add(new Line("", currentHint()));
    }
}
