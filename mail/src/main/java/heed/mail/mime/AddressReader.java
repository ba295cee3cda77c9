package heed.mail.mime;

import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists of addresses (RFC 5322, section 3.4) as people and programs really write them. */
public final class AddressReader {

    private static final int MAX_ADDRESSES = 2000;
    private static final int LONGEST_FIELD = 100_000;
    private static final int LONGEST_NAME = 1000;
    private static final Pattern SPEC =
            Pattern.compile(
                    "(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s<>\"(),;:\\[\\]]{1,300})@[^\\s<>\"(),;]{1,300}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LOCAL = Pattern.compile("[\\w.+=/-]{1,100}");
    private static final Pattern AROUND_ADDRESS = Pattern.compile("^[<'(,;]+|[>'),;]+$");
    private static final Pattern AROUND_NAME = Pattern.compile("^['\"<,;:\\s]+|['\"<>,;\\s]+$");
    private static final Pattern MAILTO = Pattern.compile("\\[?mailto:$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOBODY =
            Pattern.compile("(?i).*(?:undisclosed|unlisted|suppressed|hidden|recipients?).*");

    private AddressReader() {}

    /** All addresses of a field's raw value, in order; what is no address is left out. */
    public static List<Mailbox> read(String field) {
        if (field.length() > LONGEST_FIELD) return read(field.substring(0, LONGEST_FIELD));
        List<Mailbox> found = new ArrayList<>();
        String waiting = "";
        for (String piece : AddressSplitter.split(field)) {
            Mailbox mailbox = mailbox(waiting.isEmpty() ? piece : waiting + ", " + piece);
            if (mailbox != null) {
                found.add(mailbox);
                waiting = "";
            } else {
                // "Doe, John <john@example.org>": a comma that should have been quoted
                waiting = waiting.isEmpty() ? piece : waiting + ", " + piece;
            }
            if (waiting.length() > LONGEST_NAME) waiting = "";
            if (found.size() >= MAX_ADDRESSES) break;
        }
        if (found.isEmpty() && !waiting.isBlank()) {
            String decoded = EncodedWords.decode(waiting);
            if (!decoded.equals(waiting)) return read(decoded);
            Mailbox local = local(waiting.strip());
            if (local != null) found.add(local);
        }
        return List.copyOf(found);
    }

    private static @Nullable Mailbox mailbox(String written) {
        var comments = new StringBuilder();
        String piece = Comments.cut(written, comments);
        Mailbox found = withoutComments(piece);
        if (found == null || found.name() != null || comments.isEmpty()) return found;
        return new Mailbox(name(comments.toString()), found.address());
    }

    private static @Nullable Mailbox withoutComments(String piece) {
        int open = openingAngle(piece);
        if (open < 0) return bare(piece);
        int close = piece.indexOf('>', open);
        String inside = piece.substring(open + 1, close < 0 ? piece.length() : close);
        String address = address(inside);
        if (address == null) return bare(piece.substring(0, open));
        String before = name(piece.substring(0, open));
        String after = close < 0 ? null : name(piece.substring(close + 1));
        return new Mailbox(before != null ? before : after, address);
    }

    /** The angle that opens the address: the last one outside quotes. */
    private static int openingAngle(String piece) {
        boolean quoted = false;
        int found = -1;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '\\') i++;
            else if (c == '"') quoted = !quoted;
            else if (c == '<' && !quoted) found = i;
        }
        return found >= 0 || !quoted ? found : piece.lastIndexOf('<');
    }

    private static @Nullable Mailbox bare(String piece) {
        if (piece.indexOf('@') < 0) return null;
        Matcher spec = SPEC.matcher(piece);
        if (!spec.find()) return null;
        String address = address(spec.group());
        if (address == null) return null;
        String before = MAILTO.matcher(piece.substring(0, spec.start())).replaceFirst("");
        String after = piece.substring(spec.end());
        if (after.startsWith("]")) after = after.substring(1);
        return new Mailbox(name(before + " " + after), address);
    }

    private static @Nullable Mailbox local(String piece) {
        String word = AROUND_ADDRESS.matcher(piece).replaceAll("").strip();
        if (word.isEmpty()
                || word.length() > 64
                || !LOCAL.matcher(word).matches()
                || NOBODY.matcher(word).matches()) return null;
        return new Mailbox(null, word);
    }

    /** Cleans what stands between the angles; null if it is no address. */
    static @Nullable String address(String text) {
        String clean = EncodedWords.decode(text).strip();
        if (!clean.startsWith("\"")) clean = BLANKS.matcher(clean).replaceAll("");
        if (clean.regionMatches(true, 0, "mailto:", 0, 7)) clean = clean.substring(7);
        if (clean.startsWith("@") && clean.indexOf(':') > 0)
            clean = clean.substring(clean.indexOf(':') + 1);
        clean = AROUND_ADDRESS.matcher(clean).replaceAll("");
        if (clean.endsWith("]") && clean.indexOf('[') < 0)
            clean = clean.substring(0, clean.length() - 1);
        if (clean.startsWith("[") && clean.indexOf(']') < 0) clean = clean.substring(1);
        int at = clean.lastIndexOf('@');
        if (at < 0) return LOCAL.matcher(clean).matches() ? clean : null;
        if (at == 0 || at == clean.length() - 1) return null;
        return clean.substring(0, at) + "@" + domain(clean.substring(at + 1));
    }

    private static String domain(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".")) lower = lower.substring(0, lower.length() - 1);
        if (!lower.contains("xn--")) return lower;
        return IDN.toUnicode(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String name(String text) {
        String name = text.strip();
        if (name.isEmpty()) return null;
        if (name.indexOf('"') >= 0) name = unquote(name);
        name = BLANKS.matcher(EncodedWords.decode(name)).replaceAll(" ").strip();
        name = AROUND_NAME.matcher(name).replaceAll("");
        return name.isEmpty() ? null : Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String unquote(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) out.append(text.charAt(++i));
            else if (c != '"') out.append(c);
        }
        return out.toString();
    }
}
