package heed.mail.text;

import java.util.regex.Pattern;

/** What the prefixes of a subject say, in the languages of mail programs. */
public final class Subjects {

    private static final int LONGEST = 1000;
    private static final Pattern FORWARD =
            Pattern.compile(
                    "^(?:\\[[^\\]]{1,60}]\\s*)?" // the tag of a list
                            + Phrases.anyOf(Phrases.of("forward-prefixes.txt"))
                            + "\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：].*");

    private Subjects() {}

    /** Whether the mail passes another one on. */
    public static boolean isForward(String subject) {
        return subject.length() < LONGEST && FORWARD.matcher(Phrases.plain(subject)).matches();
    }
}
