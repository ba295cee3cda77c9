package heed.mail.report;

import heed.mail.mime.AddressReader;
import heed.mail.mime.Mailbox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in the words of a report who did not get the mail: those that lead a line, or are named as
 * recipient, or else any but our own.
 */
final class RecipientFinder {

    private static final int MOST = 100;
    private static final int LONGEST_LINE = 1000;

    private static final String ADDRESS =
            "(?:\"[^\"\\s]{1,64}\"|[^\\s<>\"'(),;:\\[\\]@=|]{1,64})"
                    + "@[^\\s<>\"'(),;:\\[\\]@]{1,200}[^\\s<>\"'(),;:\\[\\]@.]";
    private static final Pattern LEADING =
            ignoringCase(
                    "^[\\s*\"'-]{0,20}<?("
                            + ADDRESS
                            + ")>?(?:\"?:|\\.\\.\\.|[\\s*\"']*$|\\s*[(\\[:,-]| on | invalid"
                            + "|\\s+(?:user|mailbox|unknown|host|failed|reason)).*");
    private static final Pattern NAMED =
            ignoringCase(
                    "(?:rcpt to:|recipients?:|delivered to:?|attempts: ?|reach:|addressee:|mail to|to:|envoyé à"
                            + "|deliver(?:ing)? (?:your |the )?(?:message|mail|e-?mail)? ?to:?|message to:?)\\s*<?("
                            + ADDRESS
                            + ")>?");
    private static final Pattern ANY = Pattern.compile(ADDRESS);

    /** Lines that name the sender, or people to turn to. */
    private static final Pattern OTHERS =
            ignoringCase(
                    "mail from:|envelope-from|from[: ]|sender:|reply-to:|contact|forward(?:ed)? this"
                            + "|postmaster@|abuse@|mailer-daemon@|support@");

    private final List<String> lines;
    private final Set<String> ours;
    private final Set<String> found = new LinkedHashSet<>();

    private RecipientFinder(String words, Set<String> ours) {
        this.lines = words.lines().filter(line -> line.length() <= LONGEST_LINE).toList();
        this.ours = ours;
    }

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /**
     * The addresses in their order.
     *
     * @param ours addresses, in lower case, of those who sent the mail and of the machine that
     *     reports
     */
    static List<String> find(String words, Set<String> ours) {
        var finder = new RecipientFinder(words, ours);
        for (String line : finder.lines) {
            Matcher leading = LEADING.matcher(line);
            if (leading.matches() && finder.found.size() < MOST) finder.add(leading.group(1));
        }
        if (finder.found.isEmpty())
            finder.lines.forEach(line -> finder.addAll(NAMED.matcher(line), 1));
        if (finder.found.isEmpty()) {
            finder.lines.stream()
                    .filter(line -> !OTHERS.matcher(line).find())
                    .forEach(line -> finder.addAll(ANY.matcher(line), 0));
        }
        return List.copyOf(finder.found);
    }

    private void addAll(Matcher matcher, int group) {
        while (matcher.find() && found.size() < MOST) add(matcher.group(group));
    }

    private void add(String text) {
        for (Mailbox mailbox : AddressReader.read(text)) {
            String address = mailbox.address();
            if (address.indexOf('@') > 0 && !ours.contains(address.toLowerCase(Locale.ROOT)))
                found.add(address);
        }
    }
}
