package heed.mail.text;

import heed.mail.text.MarkedText.Mark;
import java.util.regex.Pattern;

/**
 * Marks what stands below "Best regards, Mia": title, company, telephone. The greeting and the name
 * are kept, people write them.
 */
final class SignOffs implements Step {

    private static final Pattern SIGN_OFF =
            Pattern.compile(
                    "^[\\s*_–-]*"
                            + Phrases.anyOf(Phrases.of("sign-offs.txt"))
                            + "(?: \\p{L}+){0,3}[\\s,.!*_;–-]*$");
    private static final Pattern CONTACT =
            Pattern.compile(
                    "(?i).*(?:"
                            + "\\+?\\d[\\d\\s()/.-]{6,}\\d" // a telephone number
                            + "|[^\\s@]+@[^\\s@]+\\.\\p{L}{2,}"
                            + "|https?://|www\\."
                            + "|\\b(?:tel|phone|fax|mobile?|cell|mob|fon|tél)\\b\\.?:?"
                            + ").*");
    private static final Pattern NAME_ONLY =
            Pattern.compile("^-\\p{Lu}[\\p{L}.'’]*(?: \\p{Lu}[\\p{L}.'’]*){0,2}$");
    private static final int LONGEST = 12;
    private static final int LONGEST_LINE = 100;

    @Override
    public void mark(MarkedText text) {
        for (int at = 0; at < text.size(); at++) {
            if (!text.is(at, Mark.TEXT) || text.text(at).length() > 60) continue;
            if (isDashedName(text, at)) text.mark(at, Mark.SIGNATURE);
            else if (SIGN_OFF.matcher(Phrases.plain(text.text(at))).matches())
                markContact(text, at);
        }
    }

    /** "-Mia" on a line of its own, with no more text below. */
    private static boolean isDashedName(MarkedText text, int at) {
        return NAME_ONLY.matcher(text.text(at).strip()).matches()
                && !text.is(at - 1, Mark.TEXT)
                && !text.is(text.nextFull(at + 1), Mark.TEXT);
    }

    private static void markContact(MarkedText text, int signOff) {
        int name = text.nextFull(signOff + 1);
        if (!text.is(name, Mark.TEXT) || text.text(name).length() > 60) return;
        int end = name + 1;
        int full = 0;
        boolean contact = false;
        while (end < text.size() && (text.is(end, Mark.TEXT) || text.is(end, Mark.BLANK))) {
            if (text.is(end, Mark.TEXT)) {
                if (++full > LONGEST || text.text(end).length() > LONGEST_LINE) return;
                contact |= CONTACT.matcher(text.text(end)).matches();
            }
            end++;
        }
        if (!contact) return;
        for (int at = name + 1; at < end; at++)
            if (text.is(at, Mark.TEXT)) text.mark(at, Mark.SIGNATURE);
    }
}
