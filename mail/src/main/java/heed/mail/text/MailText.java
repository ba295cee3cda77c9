package heed.mail.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says.
 *
 * @param body the whole text with {@code \n} as line break, from the HTML if the mail has no plain
 *     text
 * @param html the HTML as sent, not to be shown before it is sanitised; null if there is none
 * @param pieces the body cut into what was newly written, quoted and signed; together they are the
 *     whole body, line by line
 * @param language two letters (ISO 639-1), null if unsure
 */
public record MailText(
        String body, @Nullable String html, List<TextPiece> pieces, @Nullable String language) {

    public static final MailText NONE = new MailText("", null, List.of(), null);

    public MailText {
        pieces = List.copyOf(pieces);
    }

    /** What the sender newly wrote: no quoted text, no signature, forwards kept. */
    public String written() {
        String text =
                pieces.stream()
                        .filter(piece -> piece.kind() == TextPiece.Kind.WRITTEN)
                        .map(TextPiece::text)
                        .collect(Collectors.joining("\n"));
        return text.replaceAll("\n{3,}", "\n\n").replaceAll("^\\s*\n|\\s+$", "");
    }
}
