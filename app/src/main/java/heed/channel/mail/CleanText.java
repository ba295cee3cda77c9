package heed.channel.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Text from outside as the database can keep it. */
final class CleanText {

    private static final int LONGEST_ID = 250;

    private CleanText() {}

    /** Without the one character that PostgreSQL cannot keep, and without halves of characters. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isSurrogate(one)) {
                return rebuilt(text);
            }
        }
        return text;
    }

    private static String rebuilt(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** {@code text}, cut to {@code most} characters, none of them halved. */
    static String cut(String text, int most) {
        var clean = of(text);
        if (clean.length() <= most) {
            return clean;
        }
        return clean.substring(
                0, Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most);
    }

    /** A Message-ID as an index can hold it: one beyond all measure by its digest. */
    static String id(String mailId) {
        var clean = of(mailId).strip();
        return clean.length() <= LONGEST_ID
                ? clean
                : "sha256." + HexFormat.of().formatHex(sha256(clean));
    }

    static @Nullable String idOrNull(@Nullable String mailId) {
        return mailId == null || mailId.isBlank() ? null : id(mailId);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
