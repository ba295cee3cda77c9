package heed.mail.tnef;

import heed.mail.mime.TextDecoder;
import heed.mail.tnef.RichText.Extracted;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what is to be read of RTF, by the groups it stands in. Not thread-safe. */
final class RtfOutput {

    private static final Set<String> SILENT =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "themedata",
                    "colorschememapping",
                    "datastore",
                    "latentstyles",
                    "listtable",
                    "listoverridetable",
                    "generator",
                    "xmlnstbl",
                    "rsidtbl",
                    "mhtmltag",
                    "header",
                    "footer",
                    "fldinst",
                    "filetbl",
                    "revtbl",
                    "pntext",
                    "bkmkstart",
                    "bkmkend");

    /**
     * What holds until the group ends.
     *
     * @param silent nothing in it is text
     * @param inTag within hidden HTML, where line breaks are not meant
     * @param onlyRtf what is there only for readers that do not find the hidden HTML
     * @param fallback how many characters stand in for one that is given by its number
     */
    private record Group(boolean silent, boolean inTag, boolean onlyRtf, int fallback) {}

    private Group group = new Group(false, false, false, 1);
    private final Deque<Group> outer = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "windows-1252";
    private boolean fromHtml;
    private boolean mayIgnore;
    private int toSkip;

    void openGroup() {
        flush();
        outer.push(group);
        mayIgnore = false;
    }

    void closeGroup() {
        flush();
        if (!outer.isEmpty()) group = outer.pop();
    }

    /** A program that does not know the word to come leaves out its whole group. */
    void mayIgnoreGroup() {
        mayIgnore = true;
    }

    void literal(char c) {
        if (toSkip > 0) toSkip--;
        else if (isShown()) pending.write(c);
    }

    void put(String string) {
        flush();
        boolean meant = !(fromHtml && group.inTag() && string.equals("\n"));
        if (isShown() && meant) text.append(string);
    }

    void apply(String word, @Nullable Integer number) {
        switch (word) {
            case "par", "line", "row" -> put("\n");
            case "tab", "cell" -> put("\t");
            case "lquote" -> put("\u2018");
            case "rquote" -> put("\u2019");
            case "ldblquote" -> put("\u201c");
            case "rdblquote" -> put("\u201d");
            case "bullet" -> put("\u2022");
            case "emdash" -> put("\u2014");
            case "endash" -> put("\u2013");
            case "u" -> unicode(number == null ? '?' : number);
            default -> applyState(word, number);
        }
        mayIgnore = false;
    }

    private void applyState(String word, @Nullable Integer number) {
        switch (word) {
            case "ansicpg" -> charset = "windows-" + (number == null ? 1252 : number);
            case "fromhtml" -> fromHtml = true;
            case "uc" ->
                    group =
                            new Group(
                                    group.silent(),
                                    group.inTag(),
                                    group.onlyRtf(),
                                    number == null ? 1 : number);
            case "htmlrtf" -> {
                flush();
                group =
                        new Group(
                                group.silent(),
                                group.inTag(),
                                number == null || number != 0,
                                group.fallback());
            }
            case "htmltag" -> group = new Group(false, true, false, group.fallback());
            default -> {
                if (SILENT.contains(word) || mayIgnore) silence();
            }
        }
    }

    private void silence() {
        flush();
        group = new Group(true, group.inTag(), group.onlyRtf(), group.fallback());
    }

    private void unicode(int number) {
        put(String.valueOf((char) number));
        toSkip = group.fallback();
    }

    private boolean isShown() {
        return !group.silent() && (!fromHtml || !group.onlyRtf());
    }

    private void flush() {
        if (pending.size() == 0) return;
        text.append(TextDecoder.decode(pending.toByteArray(), charset).text());
        pending.reset();
    }

    Extracted finish() {
        flush();
        return new Extracted(text.toString(), fromHtml);
    }
}
