package heed.message;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a file is, by looking at its first bytes (the signatures of the formats' own
 * specifications). The sender's claim counts only where the content has no mark of its own, and
 * never makes a file into something that a browser would run.
 */
final class FileType {

    private FileType() {}

    static String of(byte[] bytes, String name, String claimed) {
        var found = bySignature(bytes);
        if (found != null) {
            return found;
        }
        var claim = claimed.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        boolean plain =
                claim.startsWith("text/")
                        || claim.equals("application/json")
                        || claim.equals("message/rfc822");
        if (looksLikeText(bytes)) {
            return switch (claim) {
                case "text/csv",
                        "text/calendar",
                        "text/vcard",
                        "application/json",
                        "message/rfc822" ->
                        claim;
                default -> "text/plain";
            };
        }
        boolean claimsWhatWouldShow =
                plain
                        || claim.startsWith("image/")
                        || claim.equals("application/pdf")
                        || claim.contains("html")
                        || claim.contains("xml")
                        || claim.contains("script");
        return claimsWhatWouldShow || !claim.matches("[a-z]+/[a-z0-9.+-]{1,100}")
                ? "application/octet-stream"
                : claim;
    }

    private static @org.jspecify.annotations.Nullable String bySignature(byte[] bytes) {
        if (begins(bytes, "\u0089PNG\r\n")) {
            return "image/png";
        }
        if (begins(bytes, "\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (begins(bytes, "GIF8")) {
            return "image/gif";
        }
        if (begins(bytes, "RIFF") && has(bytes, 8, "WEBP")) {
            return "image/webp";
        }
        if (has(bytes, 4, "ftypavif")) {
            return "image/avif";
        }
        if (has(bytes, 4, "ftypheic")) {
            return "image/heic";
        }
        if (has(bytes, 4, "ftyp")) {
            return "video/mp4";
        }
        if (begins(bytes, "%PDF-")) {
            return "application/pdf";
        }
        if (begins(bytes, "PK\u0003\u0004")) {
            return "application/zip";
        }
        if (begins(bytes, "\u001f\u008b")) {
            return "application/gzip";
        }
        if (begins(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            return "application/x-ole-storage";
        }
        if (begins(bytes, "MZ")) {
            return "application/x-msdownload";
        }
        return null;
    }

    private static boolean begins(byte[] bytes, String signature) {
        return has(bytes, 0, signature);
    }

    private static boolean has(byte[] bytes, int offset, String signature) {
        var wanted = signature.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeText(byte[] bytes) {
        int looked = Math.min(bytes.length, 4096);
        for (int i = 0; i < looked; i++) {
            if (bytes[i] >= 0 && bytes[i] < 9) {
                return false;
            }
        }
        return true;
    }
}
