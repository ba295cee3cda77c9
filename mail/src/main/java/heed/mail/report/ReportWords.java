package heed.mail.report;

import heed.mail.mime.AddressReader;
import heed.mail.mime.Headers;
import heed.mail.mime.Mailbox;
import heed.mail.mime.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a report, and the mail that is returned below them.
 *
 * @param words what the reporting program says
 * @param returned what follows; empty if nothing does
 */
record ReportWords(String words, String returned) {

    private static final Pattern RETURNED =
            Words.patternOf(ReportWords.class, "original-begins.txt");
    private static final String ADDRESS =
            "(?:\"[^\"\\s]{1,64}\"|[^\\s<>\"'(),;:\\[\\]@=|]{1,64})@[^\\s<>\"'(),;:\\[\\]@]{1,200}[^\\s<>\"'(),;:\\[\\]@.]";
    private static final Pattern LEADING =
            Pattern.compile(
                    "^[\\s*\"'-]{0,20}<?("
                            + ADDRESS
                            + ")>?(?:\"?:|\\.\\.\\.|[\\s*\"']*$|\\s*[(\\[:,-]| on | invalid|\\s+(?:user|mailbox|unknown|host|failed|reason)).*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:rcpt to:|recipients?:|delivered to:?|deliver(?:ing)? (?:your |the )?(?:message|mail|e-?mail)? ?to:?|attempts: ?|reach:|addressee:|mail to|message to:?|envoyé à|to:)\\s*<?("
                            + ADDRESS
                            + ")>?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile(ADDRESS);
    private static final Pattern OURS =
            Pattern.compile(
                    "(?i)(?:mail from:|envelope-from|from[: ]|sender:|contact|reply-to:|forward(?:ed)? this|postmaster@|abuse@|mailer-daemon@|support@)");

    static ReportWords of(String text) {
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String start = line.length() > 100 ? line.substring(0, 100) : line;
            if (at > 0 && RETURNED.matcher(start.toLowerCase(Locale.ROOT)).lookingAt()) {
                return new ReportWords(
                        text.substring(0, at),
                        text.substring(
                                Math.min(
                                        text.length(),
                                        isField(start) ? at : at + line.length() + 1)));
            }
            at += line.length() + 1;
        }
        return new ReportWords(text, "");
    }

    private static boolean isField(String line) {
        return line.matches("^[A-Za-z-]+: ?\\S.*");
    }

    /**
     * Who did not get the mail: the addresses that lead a line, or else that are named as
     * recipient, or else any but our own.
     */
    List<String> recipients(Set<String> ours) {
        Set<String> found = new LinkedHashSet<>();
        for (String line : words.split("\n")) {
            if (line.length() > 1000) continue;
            Matcher leading = LEADING.matcher(line);
            if (leading.matches()) add(leading.group(1), ours, found);
        }
        if (found.isEmpty()) {
            Matcher named = NAMED.matcher(words);
            while (named.find() && found.size() < 100) add(named.group(1), ours, found);
        }
        if (found.isEmpty()) {
            for (String line : words.split("\n")) {
                if (line.length() > 1000 || OURS.matcher(line).find()) continue;
                Matcher any = ANY.matcher(line);
                while (any.find() && found.size() < 100) add(any.group(), ours, found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(String address, Set<String> ours, Set<String> found) {
        for (Mailbox mailbox : AddressReader.read(address)) {
            String lower = mailbox.address().toLowerCase(Locale.ROOT);
            if (!ours.contains(lower) && mailbox.address().indexOf('@') > 0)
                found.add(mailbox.address());
        }
    }

    /** The header of the returned mail as far as the text holds it. */
    Headers returnedHeaders() {
        String head = returned.stripLeading();
        return head.isEmpty()
                ? Headers.NONE
                : ReportParts.headers(
                        (head.length() > 50_000 ? head.substring(0, 50_000) : head)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
