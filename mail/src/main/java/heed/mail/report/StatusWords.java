package heed.mail.report;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal means, in words for people who do not run mail servers: the enhanced
 * status codes of RFC 3463, 7372 and 7505, and where there is none the few phrases that most
 * servers use.
 */
public final class StatusWords {

    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])[45]\\.(\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    /** What reports put before the server's own words: the code once more, and who speaks. */
    private static final Pattern LABELS =
            Pattern.compile(
                    "^\\s*(?:[45]\\.\\d{1,3}\\.\\d{1,3}\\s+)?(?:smtp|x-[\\w-]+)\\s*;\\s*",
                    Pattern.CASE_INSENSITIVE);

    private StatusWords() {}

    /**
     * A sentence on why a mail was refused, and the server's own words for whoever can use them.
     *
     * @param reason as in {@link Bounce#reason}, or a server's answer
     */
    public static String of(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return "Their server gave no reason.";
        }
        var said = "Their server said: " + LABELS.matcher(reason).replaceFirst("").strip();
        return meaning(reason).map(meaning -> meaning + " " + said).orElse(said);
    }

    private static Optional<String> meaning(String reason) {
        var code = CODE.matcher(reason);
        if (code.find()) {
            var meaning = byCode(code.group(1));
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return byPhrase(reason);
    }

    private static Optional<String> byCode(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "1.1", "1.0", "1.3", "1.6" ->
                            "There is no such address: it may be mistyped, or given up.";
                    case "1.2", "4.4", "1.10" ->
                            "Nobody takes mail at what follows the @ in that address.";
                    case "2.1" -> "That mailbox is closed.";
                    case "2.2" -> "That mailbox is full.";
                    case "2.3", "3.4" -> "It is too large for them: send files as links.";
                    case "3.1", "3.2" -> "Their mail server has trouble of its own.";
                    case "4.0", "4.1", "4.2", "4.3", "4.7" ->
                            "Their mail server could not be reached for too long.";
                    case "4.6" -> "It went round in circles between servers.";
                    case "7.20", "7.22", "7.23", "7.24", "7.25", "7.26", "7.27" ->
                            "Their server does not believe that it comes from us: an administrator should check"
                                    + " the SPF, DKIM and DMARC records of our domain.";
                    case "7.0", "7.1", "7.28" ->
                            "Their server does not want it, as spam or by a rule of theirs.";
                    default -> null;
                });
    }

    private static Optional<String> byPhrase(String reason) {
        var said = reason.toLowerCase(java.util.Locale.ROOT);
        if (said.matches(
                        "(?s).*\\b(?:user|recipient|mailbox|address)\\b.{0,20}\\b(?:unknown|not found|does not exist|invalid)\\b.*")
                || said.contains("no such user")) {
            return byCode("1.1");
        }
        if (said.matches("(?s).*\\b(?:mailbox|quota)\\b.{0,20}\\b(?:full|exceeded)\\b.*")) {
            return byCode("2.2");
        }
        return Optional.empty();
    }
}
