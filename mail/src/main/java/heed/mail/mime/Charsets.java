package heed.mail.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the charset that a label means in practice. As browsers do, a label stands for its widest
 * superset: mail labelled ISO-8859-1 holds Windows' curly quotes, mail labelled GB2312 holds
 * characters of GB18030.
 */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("latin1", "windows-1252"),
                    Map.entry("iso88591", "windows-1252"),
                    Map.entry("iso885911", "windows-874"),
                    Map.entry("tis620", "windows-874"),
                    Map.entry("iso88599", "windows-1254"),
                    Map.entry("iso88598i", "windows-1255"),
                    Map.entry("iso88598e", "windows-1255"),
                    Map.entry("iso88598", "windows-1255"),
                    Map.entry("gb2312", "GB18030"),
                    Map.entry("gbk", "GB18030"),
                    Map.entry("xgbk", "GB18030"),
                    Map.entry("hzgb2312", "GB18030"),
                    Map.entry("cp936", "GB18030"),
                    Map.entry("euccn", "GB18030"),
                    Map.entry("big5", "x-windows-950"),
                    Map.entry("cp950", "x-windows-950"),
                    Map.entry("euckr", "x-windows-949"),
                    Map.entry("ksc5601", "x-windows-949"),
                    Map.entry("ksc56011987", "x-windows-949"),
                    Map.entry("ksc56011989", "x-windows-949"),
                    Map.entry("cp949", "x-windows-949"),
                    Map.entry("uhc", "x-windows-949"),
                    Map.entry("shiftjis", "windows-31j"),
                    Map.entry("sjis", "windows-31j"),
                    Map.entry("xsjis", "windows-31j"),
                    Map.entry("cp932", "windows-31j"),
                    Map.entry("iso2022jp", "x-windows-iso2022jp"),
                    Map.entry("iso2022jpms", "x-windows-iso2022jp"),
                    Map.entry("cp50220", "x-windows-iso2022jp"),
                    Map.entry("mac", "x-MacRoman"),
                    Map.entry("xmacroman", "x-MacRoman"),
                    Map.entry("macroman", "x-MacRoman"),
                    Map.entry("macintosh", "x-MacRoman"),
                    Map.entry("xmacintosh", "x-MacRoman"),
                    Map.entry("applemacintosh", "x-MacRoman"),
                    Map.entry("xmaccyrillic", "x-MacCyrillic"),
                    Map.entry("xmacce", "x-MacCentralEurope"),
                    Map.entry("xmacgreek", "x-MacGreek"),
                    Map.entry("xmacturkish", "x-MacTurkish"),
                    Map.entry("koi8", "KOI8-R"),
                    Map.entry("xcp1250", "windows-1250"),
                    Map.entry("xcp1251", "windows-1251"),
                    Map.entry("utf8mb4", "UTF-8"),
                    Map.entry("xunicode20utf8", "UTF-8"),
                    Map.entry("unicode11utf7", "UTF-7"),
                    Map.entry("utf7", "UTF-7"),
                    Map.entry("xunicode20utf7", "UTF-7"));

    private static final Map<String, Charset> KNOWN = new ConcurrentHashMap<>();

    private Charsets() {}

    /** The charset of a label, or null when there is none such, so that one has to guess. */
    static @Nullable Charset named(@Nullable String label) {
        if (label == null || label.isBlank() || label.length() > 60) return null;
        Charset known = KNOWN.get(label);
        if (known != null) return known;
        Charset found = find(label);
        if (found != null && KNOWN.size() < 500) KNOWN.put(label, found);
        return found;
    }

    static Charset orGuess(String label) {
        Charset found = named(label);
        return found == null || !found.canEncode() ? StandardCharsets.UTF_8 : found;
    }

    private static @Nullable Charset find(String label) {
        String clean = label.strip().replaceAll("[\"'\\s;,]", "").toLowerCase(Locale.ROOT);
        String alias = ALIASES.get(clean.replaceAll("[^a-z0-9]", ""));
        if (alias != null) return alias.equals("UTF-7") ? Utf7.CHARSET : lookUp(alias);
        Charset exact = lookUp(clean);
        if (exact != null) return exact;
        Charset dashed = lookUp(clean.replace('_', '-').replaceFirst("^(?:x-|cs)", ""));
        return dashed != null
                ? dashed
                : lookUp(clean.replaceFirst("^(?:windows|win|cp|ibm)[-_]?(?=\\d)", "cp"));
    }

    private static @Nullable Charset lookUp(String name) {
        try {
            Charset found = Charset.forName(name);
            return found.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : found;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
