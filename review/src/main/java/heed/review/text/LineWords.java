package heed.review.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a line tells what it is for. */
final class LineWords {

    /** Longer lines are no attribution, greeting or sign-off. */
    private static final int LONGEST = 200;

    private static final Pattern ITEM =
            Pattern.compile("(?:[-*•·–‣◦]|\\d{1,2}[.)]|\\(?[a-z]\\))\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "(?i)(?:on|am|le|el|il|op|em|den) .{6,160}? (?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu)\\b.{0,80}:");
    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "(?i)-{2,}\\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original)\\s*-{2,}|_{20,}");

    private final Set<String> signOffs = new HashSet<>();
    private final Map<String, List<String>> greetings =
            WordList.byKey(LineWords.class, "greetings.txt");

    LineWords() {
        for (String signOff : WordList.lines(LineWords.class, "sign-offs.txt"))
            signOffs.add(Folding.fold(signOff));
    }

    static boolean isListItem(String content) {
        return content.length() > 2
                && ITEM.matcher(content.substring(0, Math.min(8, content.length()))).matches();
    }

    boolean beginsQuote(String content) {
        return content.length() <= LONGEST
                && (ATTRIBUTION.matcher(content).matches() || ORIGINAL.matcher(content).matches());
    }

    /** Whether the line is a sign-off, perhaps with the name behind it: {@code Best, Ada}. */
    boolean isSignOff(String content) {
        if (content.isEmpty() || content.length() > 60) return false;
        int comma = content.indexOf(',');
        String head =
                comma > 0 && content.length() - comma < 30 ? content.substring(0, comma) : content;
        return signOffs.contains(bare(head)) || signOffs.contains(bare(content));
    }

    /** How many code units of the text are words of greeting; zero when it does not begin so. */
    int greetingLength(String start) {
        String folded = Folding.lower(start);
        int longest = 0;
        for (List<String> words : greetings.values())
            for (String word : words)
                if (word.length() > longest
                        && folded.startsWith(word)
                        && endsWord(folded, word.length())) longest = word.length();
        return longest;
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static String bare(String line) {
        int end = line.length();
        while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) end--;
        return Folding.fold(line.substring(0, end)).strip();
    }
}
