package heed.mail.tnef;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of RTF, and the HTML that Outlook hides in it (MS-OXRTFEX). No formatting. Never
 * throws.
 */
public final class RichText {

    private static final int LONGEST_NUMBER = 9;

    private final byte[] rtf;
    private final RtfOutput out = new RtfOutput();
    private int at;

    private RichText(byte[] rtf) {
        this.rtf = rtf;
    }

    /** Text taken out of RTF. */
    public record Extracted(String text, boolean isHtml) {}

    /** The text, or the HTML it was made from. */
    public static Extracted extract(byte[] rtf) {
        var reader = new RichText(rtf);
        reader.run();
        return reader.out.finish();
    }

    private void run() {
        while (at < rtf.length) {
            char c = (char) (rtf[at++] & 0xff);
            switch (c) {
                case '{' -> out.openGroup();
                case '}' -> out.closeGroup();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> out.literal(c);
            }
        }
    }

    private void control() {
        if (at >= rtf.length) return;
        if (isLetter(rtf[at])) {
            word();
            return;
        }
        char c = (char) (rtf[at++] & 0xff);
        switch (c) {
            case '\'' -> hex();
            case '*' -> out.mayIgnoreGroup();
            case '~' -> out.put("\u00a0");
            case '\\', '{', '}' -> out.literal(c);
            case '\r', '\n' -> out.put("\n");
            default -> {}
        }
    }

    private void hex() {
        if (at + 1 >= rtf.length) return;
        int high = Character.digit(rtf[at], 16);
        int low = Character.digit(rtf[at + 1], 16);
        at += 2;
        if (high >= 0 && low >= 0) out.literal((char) (high * 16 + low));
    }

    private void word() {
        int start = at;
        while (at < rtf.length && isLetter(rtf[at])) at++;
        String word = ascii(start);
        Integer number = number();
        if (at < rtf.length && rtf[at] == ' ') at++;
        if (word.equals("bin"))
            at = Math.min(rtf.length, at + Math.max(0, number == null ? 0 : number));
        else out.apply(word, number);
    }

    private @Nullable Integer number() {
        int start = at;
        if (at < rtf.length && rtf[at] == '-') at++;
        int digits = at;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - digits < LONGEST_NUMBER)
            at++;
        return at == digits ? null : Integer.valueOf(ascii(start));
    }

    private String ascii(int start) {
        return new String(rtf, start, at - start, StandardCharsets.US_ASCII);
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
