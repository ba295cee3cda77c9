package heed.mailaudit.page;

import heed.mailaudit.count.Example;
import heed.mailaudit.count.Excerpt;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes unreadable in examples what would tell strangers whom they are about: addresses, telephone
 * and other long numbers, what stands behind links, and the names of those who took part.
 */
final class Masking {

    /** One text of it at a time is short; nothing here takes more than a few steps a character. */
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "(?<address>[\\p{L}\\d._%+'-]{1,64}@[\\p{L}\\d.-]{1,100}\\.\\p{L}{2,20})"
                            + "|(?<handle>(?<![\\p{L}\\d])@[\\p{L}\\d_]{2,40})"
                            + "|(?<link>https?://(?<host>[\\p{L}\\d.-]{1,100})[^\\s<>\"]{2,400})"
                            + "|(?<date>\\b(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})\\b)"
                            + "|(?<number>\\+?\\(?\\d[\\d ()/.-]{3,30}\\d)"
                            + "|(?<word>\\p{Lu}[\\p{L}'’-]{1,40})");

    private static final String SECRET = "‹secret›";
    private static final int LONG_NUMBER = 5;
    private static final int PHONE = 8;

    private final boolean masked;

    Masking(boolean masked) {
        this.masked = masked;
    }

    /**
     * The example as it may be shown.
     *
     * @param check which found it: of a wrong name the names are the matter and stay, a secret
     *     never does
     */
    Example shown(Example example, String check) {
        if (!masked) return example;
        Set<String> names = check.equals("wrong-name") ? Set.of() : example.names();
        Set<String> secrets = example.secrets();
        String suggestion = example.suggestion();
        return new Example(
                example.conversation(),
                text(without(secrets, example.subject()), names),
                example.at(),
                example.writer(),
                excerpt(without(secrets, example.words()), names),
                text(without(secrets, example.says()), names),
                example.evidence().stream()
                        .map(one -> excerpt(without(secrets, one), names))
                        .toList(),
                suggestion == null ? null : text(without(secrets, suggestion), names),
                Set.of(),
                Set.of(),
                null,
                example.weight());
    }

    private static String without(Set<String> secrets, String text) {
        return without(secrets, new Excerpt(text, 0, 0)).text();
    }

    private static Excerpt without(Set<String> secrets, Excerpt excerpt) {
        Excerpt safe = excerpt;
        for (String secret : secrets) {
            int at = safe.text().indexOf(secret);
            while (at >= 0) {
                safe = cut(safe, at, at + secret.length());
                at = safe.text().indexOf(secret, at + SECRET.length());
            }
        }
        return safe;
    }

    private static Excerpt cut(Excerpt excerpt, int from, int to) {
        String text = excerpt.text();
        int shorter = to - from - SECRET.length();
        int start =
                excerpt.start() <= from
                        ? excerpt.start()
                        : Math.max(from, excerpt.start() - shorter);
        int end =
                excerpt.end() <= from
                        ? excerpt.end()
                        : Math.max(from + SECRET.length(), excerpt.end() - shorter);
        return new Excerpt(
                text.substring(0, from) + SECRET + text.substring(to), Math.min(start, end), end);
    }

    /**
     * @param names whose words become initials
     */
    static String text(String text, Set<String> names) {
        return excerpt(new Excerpt(text, 0, 0), names).text();
    }

    static Excerpt excerpt(Excerpt excerpt, Set<String> names) {
        var out = new StringBuilder();
        int start = -1;
        int end = -1;
        int at = 0;
        Matcher found = PRIVATE.matcher(excerpt.text());
        while (found.find()) {
            String instead = instead(found, names);
            if (instead == null) continue;
            if (start < 0 && excerpt.start() < found.end())
                start = out.length() + Math.max(0, Math.min(excerpt.start(), found.start()) - at);
            if (end < 0 && excerpt.end() <= found.start()) end = out.length() + excerpt.end() - at;
            out.append(excerpt.text(), at, found.start()).append(instead);
            at = found.end();
            if (end < 0 && excerpt.end() <= at)
                end = excerpt.end() == excerpt.start() ? start : out.length();
        }
        if (start < 0) start = out.length() + excerpt.start() - at;
        if (end < 0) end = out.length() + excerpt.end() - at;
        out.append(excerpt.text(), at, excerpt.text().length());
        return new Excerpt(out.toString(), start, Math.max(start, end));
    }

    @SuppressWarnings("NullAway") // a group that stood in the pattern's branch is there
    private static @Nullable String instead(Matcher found, Set<String> names) {
        if (found.group("address") != null) return "‹address›";
        if (found.group("handle") != null) return "‹handle›";
        if (found.group("link") != null)
            return found.group("host").toLowerCase(Locale.ROOT) + "/‹…›";
        String number = found.group("number");
        if (number != null) {
            long digits = number.chars().filter(Character::isDigit).count();
            boolean phone = number.startsWith("+") || number.startsWith("0") && digits >= PHONE;
            return phone ? "‹phone›" : digits >= LONG_NUMBER ? "‹number›" : null;
        }
        String word = found.group("word");
        return word != null && isName(word, names) ? word.charAt(0) + "." : null;
    }

    private static boolean isName(String word, Set<String> names) {
        return names.contains(word)
                || (word.endsWith("'s") || word.endsWith("’s"))
                        && names.contains(word.substring(0, word.length() - 2));
    }
}
