package heed.mail.text;

import heed.mail.text.Line.Hint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Renders HTML as lines of text, as a person would copy it, and says of each line in what box of a
 * mail program it stood.
 */
final class HtmlLines implements NodeVisitor {

    private static final int MAX_CHARACTERS = 2_000_000;
    private static final String RULE = "─".repeat(20);
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

    /** A box that is open, and what the lines in it are. */
    private record OpenBox(Element element, Hint hint) {}

    private final LineBuilder lines = new LineBuilder();
    private final Deque<OpenBox> boxes = new ArrayDeque<>();
    private boolean restIsEarlier;
    private int silent;
    private int preformatted;

    private HtmlLines() {}

    /** The lines of an HTML document, blank ones between paragraphs. */
    static List<Line> of(String html) {
        String start = html.length() > MAX_CHARACTERS ? html.substring(0, MAX_CHARACTERS) : html;
        var visitor = new HtmlLines();
        Jsoup.parse(start).traverse(visitor);
        return visitor.lines.finish();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isSilent(element)) silent++;
            if (silent == 0) enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        if (silent == 0) leave(element);
        if (isSilent(element)) silent--;
    }

    private static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName()) || MailBoxes.isHidden(element);
    }

    private void enter(Element element) {
        breakAround(element);
        if (MailBoxes.startsEarlierMail(element)) restIsEarlier = true;
        Hint hint = MailBoxes.hint(element);
        if (hint != Hint.NONE) {
            lines.breakLine(hint());
            boxes.push(new OpenBox(element, hint));
        }
        switch (element.normalName()) {
            case "br" -> lines.newLine(hint());
            case "hr" -> lines.addLine(RULE, hint());
            case "li" -> append("- ");
            case "pre" -> preformatted++;
            case "td", "th" -> lines.appendBlank();
            default -> {}
        }
    }

    private void leave(Element element) {
        if (element.normalName().equals("pre")) preformatted--;
        breakAround(element);
        OpenBox box = boxes.peek();
        if (box != null && box.element().equals(element)) {
            lines.breakLine(hint());
            boxes.pop();
        }
    }

    private void breakAround(Element element) {
        String name = element.normalName();
        boolean paragraph = PARAGRAPHS.contains(name);
        if (paragraph && !MailBoxes.isTight(element)) lines.breakParagraph(hint());
        else if (paragraph || BLOCKS.contains(name)) lines.breakLine(hint());
    }

    private void append(String text) {
        if (preformatted > 0) lines.appendPreformatted(text, hint());
        else lines.append(text, hint());
    }

    private Hint hint() {
        OpenBox box = boxes.peek();
        if (restIsEarlier) return Hint.EARLIER_MAIL;
        return box == null ? Hint.NONE : box.hint();
    }
}
