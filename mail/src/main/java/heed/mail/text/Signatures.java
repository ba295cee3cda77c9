package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks signatures below "-- " and other rules, what phones add, the small print, and what HTML
 * shows as a signature.
 */
final class Signatures implements Step {

    private static final Pattern DASHES =
            Pattern.compile(
                    "^\\s*(?:--|—|––|-- ?-?|_{2,80}|-{2,80}|\\*{2,80}|={2,80}|\\+{2,80})\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s*(?:[-_=*~#+—–─ᐧ․\\s]{1,200})$");
    private static final Pattern DEVICE = Phrases.alternatives("device-signatures.txt");
    private static final Pattern DISCLAIMER = Phrases.alternatives("disclaimers.txt");
    private static final Pattern FRAME =
            Pattern.compile("^[\\s<\\[(*_\"'~-]+|[\\s>\\])*_\"'~.!-]+$");
    private static final Pattern LINK = Pattern.compile("\\]?[<(\\[]?https?://\\S+");
    private static final int LONGEST_SIGNATURE = 18;
    private static final int LONGEST_LINE = 90;

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            if (!text.is(at, Mark.TEXT)) continue;
            if (text.line(at).hint() == Line.Hint.SIGNATURE || isDevice(text.text(at))) {
                text.mark(at, Mark.SIGNATURE);
            } else if (opensSignature(text, at)
                    || DISCLAIMER.matcher(start(text.text(at))).lookingAt()) {
                markBlock(text, at);
            }
        }
        trailingRules(text);
    }

    static boolean isDevice(String line) {
        if (line.length() > 250) return false;
        String plain = LINK.matcher(Phrases.plain(line)).replaceAll("");
        String bare =
                FRAME.matcher(FRAME.matcher(plain).replaceAll(""))
                        .replaceAll("")
                        .replaceAll("[\\[\\]*]", "");
        return bare.length() <= 140 && DEVICE.matcher(bare).matches();
    }

    private static String start(String line) {
        return Phrases.plain(line.length() > 300 ? line.substring(0, 300) : line)
                .replaceFirst("^[*_\\s\"(]+", "");
    }

    private static void markBlock(MarkedText text, int from) {
        for (int at = from; at < text.size(); at++) {
            if (text.is(at, Mark.TEXT)) text.mark(at, Mark.SIGNATURE);
            else if (!text.is(at, Mark.BLANK) && !text.is(at, Mark.SIGNATURE)) return;
        }
    }

    /** "-- " alone says it; other rules only if what follows is as short as a signature. */
    private static boolean opensSignature(MarkedText text, int at) {
        String line = text.text(at);
        if (line.equals("-- ")) return true;
        if (!DASHES.matcher(line).matches()) return false;
        int full = 0;
        int prose = 0;
        for (int next = at + 1; next < text.size() && full <= LONGEST_SIGNATURE; next++) {
            if (text.is(next, Mark.BLANK) || text.is(next, Mark.SIGNATURE)) continue;
            if (!text.is(next, Mark.TEXT) || DISCLAIMER.matcher(start(text.text(next))).lookingAt())
                break;
            full++;
            if (isProse(text.text(next))) prose++;
        }
        return full <= LONGEST_SIGNATURE && prose <= 1;
    }

    private static boolean isProse(String line) {
        return line.length() > LONGEST_LINE || line.strip().split("\\s+").length > 9;
    }

    private static void trailingRules(MarkedText text) {
        for (int at = text.size() - 1; at >= 0; at--) {
            if (text.is(at, Mark.TEXT) && RULE.matcher(text.text(at)).matches())
                text.mark(at, Mark.SIGNATURE);
            else if (!text.is(at, Mark.BLANK) && !text.is(at, Mark.SIGNATURE)) return;
        }
    }
}
