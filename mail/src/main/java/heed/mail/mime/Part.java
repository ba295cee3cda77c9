package heed.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One node of a mail's tree: the mail itself, a part of it, or an attached mail. Immutable but for
 * the array of its bytes, which nobody changes.
 *
 * @param headers of this part
 * @param type as declared, or what a missing declaration means
 * @param body as sent, still transfer-encoded
 * @param children of a multipart; of an attached mail its one root
 */
public record Part(Headers headers, ContentType type, Bytes body, List<Part> children) {

    /** The body with its transfer encoding undone. */
    public byte[] content() {
        return TransferEncoding.decode(body, encoding());
    }

    /** The body as text, line breaks as they are; a wrong or missing charset is a warning. */
    public String text(Reading reading) {
        byte[] content = content();
        String charset = type.parameter("charset");
        if (charset == null && type.is("text/html")) charset = HtmlCharset.declaredIn(content);
        var decoded = TextDecoder.decode(content, charset);
        if (decoded.guessed()) reading.warn("charset guessed");
        String text = decoded.text().replace("\0", "");
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    public ContentType disposition() {
        return headers.raw("Content-Disposition")
                .map(ContentType::parse)
                .orElse(new ContentType("", Map.of()));
    }

    /** The name the sender gave the file, wherever it is said, or null. */
    public @Nullable String fileName() {
        return Stream.of(
                        disposition().parameter("filename"),
                        type.parameter("name"),
                        disposition().parameter("name"),
                        type.parameter("filename"))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    public @Nullable String contentId() {
        return headers.raw("Content-ID")
                .map(id -> id.replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    String encoding() {
        String value = headers.keyword("Content-Transfer-Encoding");
        int end = 0;
        while (end < value.length() && ";, (".indexOf(value.charAt(end)) < 0) end++;
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** This part and all below it, attached mails not entered. */
    public Stream<Part> walk() {
        return type.isMessage() && !children.isEmpty()
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), children.stream().flatMap(Part::walk));
    }
}
