package heed.mailaudit.talk;

import java.util.Locale;
import java.util.regex.Pattern;

/** A subject without what programs put before it. */
record SubjectLine(String bare, boolean isAnswer) {

    private static final int LONGEST = 300;
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^\\s*(?:(?<answer>re|aw|antw|sv|odp|rif|res|r|vs|ynt|回复|答复)|(?:fwd?|wg|tr|rv|enc|i))(?:\\[\\d+]|\\(\\d+\\)|\\^\\d+)?\\s*[:：]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("^\\s*\\[[^\\]\\d]{1,40}]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static SubjectLine of(String subject) {
        String rest = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
        boolean answer = false;
        for (int steps = 0; steps < 10; steps++) {
            rest = TAG.matcher(rest).replaceFirst("");
            var prefix = PREFIX.matcher(rest);
            if (!prefix.find()) break;
            answer |= prefix.group("answer") != null;
            rest = rest.substring(prefix.end());
        }
        return new SubjectLine(BLANKS.matcher(rest).replaceAll(" ").strip(), answer);
    }

    /** Whether two mails of one person under it are likely about one matter. */
    boolean isTelling() {
        return bare.chars().anyMatch(Character::isDigit) && bare.length() > 4
                || bare.length() >= 10 && bare.indexOf(' ') > 0;
    }

    long hash() {
        return Hash.of(bare.toLowerCase(Locale.ROOT));
    }
}
