package heed.mail.tnef;

import heed.mail.mime.TextDecoder;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads the text of RTF, and the HTML that Outlook hides in it (MS-OXRTFEX). No formatting. Never
 * throws.
 */
public final class RichText {

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

    /** What holds until the group ends. */
    private record State(boolean silent, boolean inTag, boolean htmlHidden, int fallback) {}

    private final byte[] rtf;
    private int at;
    private String charset = "windows-1252";
    private boolean fromHtml;
    private boolean starred;
    private int toSkip;
    private State state = new State(false, false, false, 1);
    private final Deque<State> outer = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    private RichText(byte[] rtf) {
        this.rtf = rtf;
    }

    /** Text taken out of RTF. */
    public record Extracted(String text, boolean isHtml) {}

    /** The text, or the HTML it was made from. */
    public static Extracted extract(byte[] rtf) {
        var reader = new RichText(rtf);
        reader.run();
        return new Extracted(reader.text.toString(), reader.fromHtml);
    }

    private void run() {
        while (at < rtf.length) {
            char c = (char) (rtf[at++] & 0xff);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> literal(c);
            }
        }
        flush();
    }

    private void open() {
        flush();
        outer.push(state);
        starred = false;
    }

    private void close() {
        flush();
        if (!outer.isEmpty()) state = outer.pop();
    }

    private void control() {
        if (at >= rtf.length) return;
        char c = (char) (rtf[at] & 0xff);
        if (Character.isLetter(c) && c < 128) {
            word();
            return;
        }
        at++;
        switch (c) {
            case '\'' -> hex();
            case '*' -> starred = true;
            case '~' -> put("\u00a0");
            case '\\', '{', '}' -> literal(c);
            case '\r', '\n' -> put("\n");
            default -> {}
        }
    }

    private void hex() {
        if (at + 1 >= rtf.length) return;
        int high = Character.digit(rtf[at], 16);
        int low = Character.digit(rtf[at + 1], 16);
        at += 2;
        if (high < 0 || low < 0) return;
        if (toSkip > 0) toSkip--;
        else if (isShown()) pending.write(high * 16 + low);
    }

    private void word() {
        int start = at;
        while (at < rtf.length && rtf[at] >= 'a' && rtf[at] <= 'z'
                || at < rtf.length && rtf[at] >= 'A' && rtf[at] <= 'Z') at++;
        String word =
                new String(rtf, start, at - start, java.nio.charset.StandardCharsets.US_ASCII);
        int numberStart = at;
        if (at < rtf.length && rtf[at] == '-') at++;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - numberStart < 10) at++;
        String digits =
                new String(
                        rtf,
                        numberStart,
                        at - numberStart,
                        java.nio.charset.StandardCharsets.US_ASCII);
        if (at < rtf.length && rtf[at] == ' ') at++;
        apply(word, digits.isEmpty() || digits.equals("-") ? null : (int) Long.parseLong(digits));
    }

    private void apply(String word, @org.jspecify.annotations.Nullable Integer number) {
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
            case "ansicpg" -> charset = "windows-" + (number == null ? 1252 : number);
            case "fromhtml" -> fromHtml = true;
            case "uc" ->
                    state =
                            new State(
                                    state.silent(),
                                    state.inTag(),
                                    state.htmlHidden(),
                                    number == null ? 1 : number);
            case "u" -> unicode(number == null ? '?' : number);
            case "htmlrtf" ->
                    state =
                            new State(
                                    state.silent(),
                                    state.inTag(),
                                    number == null || number != 0,
                                    state.fallback());
            case "htmltag" -> state = new State(false, true, false, state.fallback());
            case "bin" -> at = Math.min(rtf.length, at + Math.max(0, number == null ? 0 : number));
            default -> {
                if (SILENT.contains(word) || starred) silence();
            }
        }
        starred = false;
    }

    private void silence() {
        flush();
        state = new State(true, state.inTag(), state.htmlHidden(), state.fallback());
    }

    private void unicode(int number) {
        put(String.valueOf((char) number));
        toSkip = state.fallback();
    }

    private boolean isShown() {
        return !state.silent() && (!fromHtml || !state.htmlHidden());
    }

    private void literal(char c) {
        if (toSkip > 0) toSkip--;
        else if (isShown()) pending.write(c);
    }

    private void put(String string) {
        flush();
        if (isShown() && !(fromHtml && state.inTag() && string.equals("\n"))) text.append(string);
    }

    private void flush() {
        if (pending.size() == 0) return;
        text.append(TextDecoder.decode(pending.toByteArray(), charset).text());
        pending.reset();
    }
}
