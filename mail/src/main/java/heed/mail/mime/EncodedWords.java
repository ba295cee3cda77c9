package heed.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes {@code =?charset?B?…?=} (RFC 2047), also where it is broken: characters split over two
 * words, blanks inside, a missing end, words without a blank between them, words encoded twice.
 */
public final class EncodedWords {

    private static final int MAX_ROUNDS = 2;
    private static final int LONGEST = 60_000;

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";

    private EncodedWords(String source) {
        this.source = source;
    }

    /** The text with its encoded words decoded; the very text if it has none. */
    public static String decode(String text) {
        if (text.length() > LONGEST) return decode(text.substring(0, LONGEST));
        String decoded = text;
        for (int round = 0; round < MAX_ROUNDS && decoded.contains("=?"); round++) {
            decoded = new EncodedWords(decoded).decode();
        }
        return withoutControls(decoded);
    }

    /** A header is one line: what breaks it, plain or encoded, becomes a blank. Zeros vanish. */
    private static String withoutControls(String text) {
        if (text.chars().allMatch(c -> (c >= ' ' && c != 127) || c == '\t')) return text;
        return text.replace("\0", "").replaceAll("[\\p{Cntrl}&&[^\\t]]+", " ");
    }

    private record Word(String charset, char encoding, String text, int end) {}

    private String decode() {
        int at = 0;
        while (at < source.length()) {
            int start = source.indexOf("=?", at);
            Word word = start < 0 ? null : wordAt(start);
            if (word == null) {
                int end = start < 0 ? source.length() : start + 2;
                plain(source.substring(at, end));
                at = end;
                continue;
            }
            String between = source.substring(at, start);
            if (!between.isBlank() || at == 0) plain(between);
            else if (pending.size() == 0) out.append(between);
            encoded(word);
            at = word.end();
        }
        flush();
        return out.toString();
    }

    private void plain(String text) {
        if (text.isEmpty()) return;
        flush();
        out.append(text);
    }

    /** Bytes are gathered over neighbouring words, because some mailers cut within a character. */
    private void encoded(Word word) {
        if (!word.charset().equals(pendingCharset)) flush();
        pendingCharset = word.charset();
        if (word.encoding() == 'B') {
            pending.writeBytes(
                    TransferEncoding.base64(word.text().getBytes(StandardCharsets.ISO_8859_1)));
        } else {
            decodeQ(word.text());
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            out.append(TextDecoder.decode(pending.toByteArray(), pendingCharset).text());
        }
        pending.reset();
        pendingCharset = "";
    }

    private @Nullable Word wordAt(int start) {
        int charsetEnd = source.indexOf('?', start + 2);
        if (charsetEnd < 0 || charsetEnd - start > 60 || charsetEnd + 2 >= source.length())
            return null;
        int encodingEnd = source.indexOf('?', charsetEnd + 1);
        if (encodingEnd < 0) return null;
        String encoding =
                source.substring(charsetEnd + 1, encodingEnd).strip().toUpperCase(Locale.ROOT);
        if (!encoding.equals("B") && !encoding.equals("Q")) return null;
        String charset = source.substring(start + 2, charsetEnd).strip();
        int language = charset.indexOf('*');
        if (language >= 0) charset = charset.substring(0, language);
        int textStart = encodingEnd + 1;
        int close = closing(textStart, encoding.charAt(0));
        int end = close >= 0 ? close : unclosedEnd(textStart);
        return new Word(
                charset.toLowerCase(Locale.ROOT),
                encoding.charAt(0),
                source.substring(textStart, end),
                close >= 0 ? close + 2 : end);
    }

    private int closing(int from, char encoding) {
        int close = source.indexOf("?=", from);
        int next = source.indexOf("=?", from);
        if (close >= 0 && next >= 0 && next + 1 < close && encoding == 'B') return -1;
        // "…?==?utf-8?" closes at the first of the two, but "?=41?=" in a word of Q goes on
        while (close >= 0
                && encoding == 'Q'
                && isHexPair(close + 2)
                && source.indexOf("?=", close + 2) >= 0) {
            close = source.indexOf("?=", close + 2);
        }
        return close;
    }

    private boolean isHexPair(int at) {
        return at + 1 < source.length()
                && Character.digit(source.charAt(at), 16) >= 0
                && Character.digit(source.charAt(at + 1), 16) >= 0;
    }

    private int unclosedEnd(int from) {
        int end = from;
        while (end < source.length()
                && !Character.isWhitespace(source.charAt(end))
                && source.charAt(end) != '?'
                && source.charAt(end) != '<') {
            end++;
        }
        return end;
    }

    private void decodeQ(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_') {
                pending.write(' ');
            } else if (c == '=' && i + 2 < text.length() && hex(text, i + 1) >= 0) {
                pending.write(hex(text, i + 1));
                i += 2;
            } else if (c < 256) {
                pending.write(c);
            } else {
                pending.writeBytes(String.valueOf(c).getBytes(Charsets.orGuess(pendingCharset)));
            }
        }
    }

    private static int hex(String text, int at) {
        if (at + 1 >= text.length()) return -1;
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
