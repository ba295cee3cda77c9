package heed.mail.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: trusts the label while it fits, believes valid UTF-8 before it, guesses
 * last.
 */
public final class TextDecoder {

    private static final int SAMPLE = 16 * 1024;
    private static final int SURE_ENOUGH = 35;

    private TextDecoder() {}

    /**
     * Decoded text.
     *
     * @param guessed whether the label was missing, unknown or wrong
     */
    public record Decoded(String text, boolean guessed) {}

    /** Decodes by the label if it fits, otherwise by the likeliest charset. Never fails. */
    public static Decoded decode(byte[] bytes, @Nullable String label) {
        Charset labelled = Charsets.named(label);
        boolean ascii = Bytes.of(bytes).isAscii();
        if (ascii && !isStateful(bytes, labelled)) {
            return new Decoded(new String(bytes, StandardCharsets.US_ASCII), false);
        }
        if (labelled != null && isWide(labelled))
            return new Decoded(new String(bytes, labelled), false);
        if (ascii) return decodeStateful(bytes, labelled);
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) return new Decoded(utf8, !StandardCharsets.UTF_8.equals(labelled));
        if (labelled != null && !isNarrow(labelled)) {
            String text = strict(bytes, labelled);
            if (text != null) return new Decoded(text, false);
            String lenient = new String(bytes, labelled);
            if (isMostlyRight(lenient)) return new Decoded(lenient, false);
        }
        return new Decoded(new String(bytes, guess(bytes)), true);
    }

    /** Reads a raw header: UTF-8 first, then the charset of the body, then a guess. */
    static String header(byte[] bytes, @Nullable String hint) {
        if (Bytes.of(bytes).isAscii() && !hasEscape(bytes)) {
            return new String(bytes, StandardCharsets.US_ASCII);
        }
        return decode(bytes, hint).text();
    }

    private static Decoded decodeStateful(byte[] bytes, @Nullable Charset labelled) {
        if (labelled != null && !isNarrow(labelled) && !labelled.equals(StandardCharsets.UTF_8)) {
            return new Decoded(new String(bytes, labelled), false);
        }
        Charset japanese = Charsets.named("iso-2022-jp");
        return new Decoded(
                new String(bytes, japanese == null ? StandardCharsets.UTF_8 : japanese), true);
    }

    /** Charsets whose text is more than ASCII although its bytes are. */
    private static boolean isStateful(byte[] bytes, @Nullable Charset labelled) {
        return hasEscape(bytes)
                || (labelled != null && (isWide(labelled) || labelled.name().equals("UTF-7")));
    }

    private static boolean hasEscape(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) return true;
        }
        return false;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean isNarrow(Charset charset) {
        return charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean isMostlyRight(String text) {
        long wrong = text.chars().filter(c -> c == '\ufffd').count();
        return wrong * 10 <= text.chars().filter(c -> c > 127).count();
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException doesNotFit) {
            return null;
        }
    }

    /**
     * Few high bytes among many letters mean western Europe; for the rest a statistical detector
     * knows better.
     */
    private static Charset guess(byte[] bytes) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        if (hasEscape(sample)) {
            Charset japanese = Charsets.named("iso-2022-jp");
            if (japanese != null) return japanese;
        }
        String cut =
                strict(
                        Arrays.copyOf(sample, Math.max(0, sample.length - 4)),
                        StandardCharsets.UTF_8);
        if (cut != null && !Bytes.of(sample).isAscii() && bytes.length > SAMPLE)
            return StandardCharsets.UTF_8;
        int high = 0;
        for (byte b : sample) if (b < 0) high++;
        if (high * 5 < sample.length) return western(sample);
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        Charset found =
                match == null || match.getConfidence() < SURE_ENOUGH
                        ? null
                        : Charsets.named(match.getName());
        return found == null || isWide(found) ? Charsets.WINDOWS_1252 : found;
    }

    private static Charset western(byte[] sample) {
        if (mostlyUtf8(sample)) return StandardCharsets.UTF_8;
        if (sample.length < 200) return Charsets.WINDOWS_1252;
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        Charset found =
                match == null || match.getConfidence() < SURE_ENOUGH
                        ? null
                        : Charsets.named(match.getName());
        return found == null || isWide(found) ? Charsets.WINDOWS_1252 : found;
    }

    /** UTF-8 with a few broken places, from cutting or from quoting, is still UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == '\ufffd').count();
        long right = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
        return right > 3 * wrong;
    }
}
