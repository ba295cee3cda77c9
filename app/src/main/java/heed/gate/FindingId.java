package heed.gate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names a fault by its check and its words, so that it keeps its name while the rest of the draft
 * is edited, and other words of the same check have another.
 */
public record FindingId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /**
     * @throws Refusal when the text is no id
     */
    @JsonCreator
    public static FindingId of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "not-a-finding",
                    "A finding is named by the id that it was told with: sixteen characters.");
        }
        return new FindingId(text);
    }

    static FindingId of(String check, String words) {
        var same = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((check + "\n" + same).getBytes(StandardCharsets.UTF_8));
            return new FindingId(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
