package heed.mail.text;

import java.util.regex.Pattern;

/** What the prefixes of a subject say, in the languages of mail programs. */
public final class Subjects {

    private static final Pattern FORWARD =
            Pattern.compile(
                    "(?iu)^\\s*(?:\\[[^\\]]{1,60}]\\s*)?(?:fwd?|wg|tr|rv|enc|i|doorst|pd|vs|vb|vl|továbbítás|iletildi|i̇lt|ilt|прд|переслать|пересл|转发|轉寄|轉|転送|전달|fs|προωθ|trs|videresendt|přep|preposlané|redir|res-fwd)\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：].*");

    private Subjects() {}

    /** Whether the mail passes another one on. */
    public static boolean isForward(String subject) {
        return subject.length() < 1000 && FORWARD.matcher(subject).matches();
    }
}
