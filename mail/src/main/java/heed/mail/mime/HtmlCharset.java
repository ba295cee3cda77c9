package heed.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the charset that HTML declares about itself, for when the mail says none. */
final class HtmlCharset {

    private static final int HEAD = 2048;
    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");

    private HtmlCharset() {}

    static @Nullable String declaredIn(byte[] html) {
        String head = new String(html, 0, Math.min(HEAD, html.length), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? meta.group(1) : null;
    }
}
