package heed.review.text;

import java.text.Normalizer;
import java.util.Locale;

/** Makes words comparable however they were typed. */
public final class Folding {

    private Folding() {}

    /** Lower case, straight apostrophes. Accents stay. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
    }

    /**
     * Lower case without accents: {@code José} is {@code jose}, {@code Grüße} is {@code grusse}.
     */
    public static String fold(String text) {
        String lower = lower(text);
        if (isAscii(lower)) return lower;
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var folded = new StringBuilder(parts.length());
        for (int at = 0; at < parts.length(); at++) {
            char c = parts.charAt(at);
            if (Character.getType(c) == Character.NON_SPACING_MARK) continue;
            String plain = plain(c);
            if (plain.isEmpty()) folded.append(c);
            else folded.append(plain);
        }
        return folded.toString();
    }

    /** Letters that are no letter with an accent to Unicode, but are typed as plain ones. */
    private static String plain(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> "";
        };
    }

    static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) if (text.charAt(at) > 127) return false;
        return true;
    }
}
