package heed.reply;

import java.util.regex.Pattern;

/** The subject of a reply: the conversation's, with one {@code Re:} and no line break. */
final class ReplySubject {

    private static final Pattern PREFIX =
            Pattern.compile(
                    "(?i)^\\s*((re|aw|sv|vs|antw|ref|rv|odp|ynt)\\s*(\\[\\d+])?\\s*:\\s*)+");

    private ReplySubject() {}

    static String of(String subject) {
        var flat = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        var bare = PREFIX.matcher(flat).replaceFirst("").strip();
        return bare.isEmpty() ? "Re: (no subject)" : "Re: " + bare;
    }
}
