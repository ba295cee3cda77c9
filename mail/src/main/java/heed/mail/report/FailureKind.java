package heed.mail.report;

import heed.mail.mime.Words;
import heed.mail.report.Bounce.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weighs whether trying again may help: a full mailbox may be emptied, an unknown user stays
 * unknown.
 */
final class FailureKind {

    private static final Pattern FULL = Words.patternOf(FailureKind.class, "full-phrases.txt");
    private static final Pattern SOFT = Words.patternOf(FailureKind.class, "soft-phrases.txt");
    private static final Pattern HARD = Words.patternOf(FailureKind.class, "hard-phrases.txt");
    private static final int SAMPLE = 4000;
    private static final Pattern ACCEPTS_NO_MAIL =
            Pattern.compile(
                    "(?:does not|doesn't|do not|not) accept(?:ing)? (?:any )?(?:e-?)?mail|null ?mx");
    private static final Pattern STATUS =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY =
            Pattern.compile(
                    "(?<![\\d.\\[-])([45])[0-5]\\d(?=[\\s\\-:;,]|$)(?! (?:bytes|lines|seconds|minutes|kb|mb))");

    private FailureKind() {}

    /** Weighs what a report says of one recipient. */
    static Kind of(Failure failure) {
        if (failure.isDelayed()) return Kind.SOFT;
        return of(failure.text());
    }

    /**
     * Weighs words: what they plainly say of the address first, then hints of time, at last the
     * bare code.
     */
    static Kind of(String words) {
        String text = normal(words.length() > SAMPLE ? words.substring(0, SAMPLE) : words);
        if (ACCEPTS_NO_MAIL.matcher(text).find()) return Kind.HARD;
        if (FULL.matcher(text).find()) return Kind.SOFT;
        Kind code = byCode(text);
        if (code == Kind.SOFT) return code;
        if (HARD.matcher(text).find()) return Kind.HARD;
        return SOFT.matcher(text).find() ? Kind.SOFT : code;
    }

    /** Lower case, one kind of apostrophe, one blank at a time. */
    static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
    }

    /**
     * The first status or reply code that is there decides; 5.0.0 says less than a reply code
     * beside it.
     */
    private static Kind byCode(String text) {
        Matcher status = STATUS.matcher(text);
        while (status.find()) {
            if (status.group(1).equals("4")) return Kind.SOFT;
            if (status.group(1).equals("5")) return Kind.HARD;
        }
        Matcher reply = REPLY.matcher(text);
        if (!reply.find()) return Kind.UNKNOWN;
        return reply.group(1).equals("4") ? Kind.SOFT : Kind.HARD;
    }
}
