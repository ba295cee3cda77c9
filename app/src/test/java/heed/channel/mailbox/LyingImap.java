package heed.channel.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An IMAP server (RFC 3501) that says what a test wants instead of what is: of how many mails there
 * are, which, and what is in them. Honest until told otherwise.
 */
final class LyingImap implements AutoCloseable {

    /** What it holds, by UID. */
    final Map<Long, String> mails = new ConcurrentSkipListMap<>();

    /** How many mails it says that there are; null for the truth. */
    volatile @Nullable Integer exists;

    /** Which of them it says are larger than was asked. */
    volatile List<Long> larger = List.of();

    volatile long uidValidity = 1;

    /** What it answers to a request for one mail, the tagged line aside. */
    volatile LongFunction<@Nullable String> body = this::whole;

    private final RudeServer server =
            new RudeServer("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] here", this::answer);

    Server address() {
        return server.address();
    }

    /** All lines that were said to it. */
    List<String> heard() {
        return server.heard;
    }

    /** How often a mail was asked for. */
    long asked(long uid) {
        return server.heard.stream()
                .filter(line -> line.contains("UID FETCH " + uid + " "))
                .count();
    }

    /** A mail as an honest server gives it. */
    @Nullable String whole(long uid) {
        var mail = mails.get(uid);
        return mail == null ? "" : fetched(uid, mail, size(mail));
    }

    /** A mail under a number and with a length that may be wrong. */
    String fetched(long uid, String mail, int announced) {
        return "* 1 FETCH (UID %d INTERNALDATE \"22-Nov-2026 05:00:00 +0000\" BODY[]<0> {%d}\r\n%s)\r\n"
                .formatted(uid, announced, mail);
    }

    static int size(String mail) {
        return mail.getBytes(StandardCharsets.ISO_8859_1).length;
    }

    private @Nullable String answer(String line) {
        var words = line.split(" ", 3);
        var told = untagged(words.length > 1 ? words[1].toUpperCase() : "", line);
        return told == null ? null : told + words[0] + " OK done";
    }

    private @Nullable String untagged(String command, String line) {
        return switch (command) {
            case "CAPABILITY" -> "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2\r\n";
            case "LIST" -> "* LIST () \"/\" \"INBOX\"\r\n";
            case "SELECT", "EXAMINE" ->
                    "* FLAGS (\\Deleted)\r\n* %d EXISTS\r\n* 0 RECENT\r\n%s"
                            .formatted(
                                    exists == null ? mails.size() : exists,
                                    uidValidity == 0
                                            ? ""
                                            : "* OK [UIDVALIDITY " + uidValidity + "] valid\r\n");
            case "UID" -> ofUid(line);
            case "LOGOUT" -> "* BYE\r\n";
            default -> "";
        };
    }

    private @Nullable String ofUid(String line) {
        if (line.contains("UID SEARCH")) {
            var found = line.contains(" LARGER ") ? larger : mails.keySet();
            return "* SEARCH "
                    + found.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    + "\r\n";
        }
        if (line.contains("UID FETCH")) {
            return body.apply(Long.parseLong(line.split(" ")[3]));
        }
        if (line.contains("UID STORE")) {
            mails.remove(Long.parseLong(line.split(" ")[3]));
        }
        return "";
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
