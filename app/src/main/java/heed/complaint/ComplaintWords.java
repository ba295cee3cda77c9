package heed.complaint;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds words by which customers say that they complain, outside of what they quote. Whoever only
 * reports that something broke makes no complaint yet: that is an ask. English, German, French and
 * Spanish.
 */
final class ComplaintWords {

    private static final int MOST_READ = 20_000;
    private static final int LONGEST = 200;

    private static final Pattern DENIED =
            Pattern.compile(
                    "\\b(no complaints?|not complaining|not a complaint|can(?:no|')t complain"
                            + "|keine? (?:beschwerde|reklamation)|nicht beschweren|pas de (?:plainte|réclamation)"
                            + "|sin quejas?|ninguna queja)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SAID =
            Pattern.compile(
                    "\\b(?:(?:i|we)(?: am| are|'m|'re)? (?:hereby |formally |now )?(?:complain(?:ing)?|lodg\\w* a complaint)"
                            + "|(?:want|wish|like|need|going|have) to (?:make|file|lodge|raise|submit|register)? ?(?:a|an|my|this)? ?"
                            + "(?:formal |official |serious )?(?:complaint|complain)"
                            + "|(?:formal|official|my|our|this is a|serious|second|third) complaint"
                            + "|complaint (?:about|against|regarding)"
                            + "|(?:totally |completely |simply )?unacceptable|(?:a|an absolute) disgrace|disgraceful"
                            + "|appalling|worst (?:service|customer|experience)"
                            + "|beschwer(?:e|en|de|den) (?:mich|uns|über|gegen|wegen)|(?:mich|uns) (?:\\w+ )?beschweren"
                            + "|(?:meine|unsere|offizielle|formelle|eine) beschwerde|inakzeptabel|unverschämt\\w*|eine frechheit"
                            + "|(?:porter|déposer|formuler|ma|notre|une) (?:plainte|réclamation)|me plain[ds]\\w*|inadmissible|inacceptable"
                            + "|(?:presentar|poner|mi|nuestra|una) (?:queja|reclamación)|me quejo|quejarme|inaceptable|vergonzoso)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private ComplaintWords() {}

    /** The sentence in which they say so; empty when they do not. */
    static Optional<String> in(String text) {
        var own = own(text.length() > MOST_READ ? text.substring(0, MOST_READ) : text);
        for (var sentence : own.split("(?<=[.!?])\\s+|\\R{2,}")) {
            if (SAID.matcher(sentence).find() && !DENIED.matcher(sentence).find()) {
                var line = sentence.replaceAll("\\s+", " ").strip();
                return Optional.of(
                        line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line);
            }
        }
        return Optional.empty();
    }

    private static String own(String text) {
        return text.replace("\u0000", "")
                .replace('’', '\'')
                .lines()
                .filter(line -> !line.stripLeading().startsWith(">"))
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
