package heed.mail.text;

import heed.mail.mime.Words;
import heed.mail.text.Line.Hint;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Knows the boxes that mail programs put around quotes, earlier mails and signatures in HTML. */
final class MailBoxes {

    private enum Box {
        ATTRIBUTION,
        EARLIER_MAIL,
        EARLIER_FROM_HERE,
        SIGNATURE
    }

    /** By ".class" and "#id"; those that end in "*" stand for all that begin so. */
    private static final Map<String, Box> BOXES = boxes();

    private static final int MARKER_CHARACTERS = 200;

    private MailBoxes() {}

    private static Map<String, Box> boxes() {
        Map<String, Box> boxes = new HashMap<>();
        Words.keyed(MailBoxes.class, "mail-boxes.txt")
                .forEach((box, names) ->
                        names.forEach(name ->
                                boxes.put(name, Box.valueOf(box.toUpperCase(Locale.ROOT)))));
        return boxes;
    }

    /** What the lines within this element are. */
    static Hint hint(Element element) {
        if (element.normalName().equals("blockquote"))
            return isIndentOnly(element) ? Hint.NONE : Hint.QUOTE;
        Box box = box(element);
        if (box == null) return Hint.NONE;
        return switch (box) {
            case ATTRIBUTION -> isForward(element) ? Hint.NONE : Hint.ATTRIBUTION;
            case SIGNATURE -> Hint.SIGNATURE;
            case EARLIER_FROM_HERE -> Hint.NONE;
            // with block quotes in it, there may be answers between them
            case EARLIER_MAIL ->
                    isForward(element) || element.selectFirst("blockquote") != null
                            ? Hint.NONE
                            : Hint.EARLIER_MAIL;
        };
    }

    /**
     * Elements that only begin the earlier mail: all that follows them in the document is part of
     * it.
     */
    static boolean startsEarlierMail(Element element) {
        return box(element) == Box.EARLIER_FROM_HERE;
    }

    private static @Nullable Box box(Element element) {
        if (element.hasAttr("id")) {
            Box box = named("#", element.id());
            if (box != null) return box;
        }
        if (!element.hasAttr("class")) return null;
        for (String name : element.classNames()) {
            Box box = named(".", name);
            if (box != null) return box;
        }
        return null;
    }

    private static @Nullable Box named(String kind, String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        while (plain.startsWith("x_")) plain = plain.substring(2);
        Box exact = BOXES.get(kind + plain);
        if (exact != null) return exact;
        for (int end = plain.length() - 1; end > 3; end--) {
            Box beginning = BOXES.get(kind + plain.substring(0, end) + "*");
            if (beginning != null) return beginning;
        }
        return null;
    }

    private static boolean isIndentOnly(Element element) {
        return element.attr("type").isEmpty()
                && element.className().isEmpty()
                && style(element).contains("border:none");
    }

    private static boolean isForward(Element element) {
        String text = element.text().strip();
        String start =
                text.length() > MARKER_CHARACTERS ? text.substring(0, MARKER_CHARACTERS) : text;
        return start.startsWith("----------") && Forwards.isMarkerStart(start);
    }

    static boolean isHidden(Element element) {
        if (!element.hasAttr("style")) return false;
        String style = style(element);
        return style.contains("display:none") || style.contains("mso-hide:all");
    }

    /** Paragraphs without a margin, as Outlook's, stand line by line. */
    static boolean isTight(Element element) {
        if (!element.normalName().equals("p")) return false;
        String style = style(element);
        return element.className().contains("MsoNormal")
                || style.contains("margin:0")
                || (style.contains("margin-top:0") && style.contains("margin-bottom:0"));
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
