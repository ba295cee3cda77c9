package heed.mail.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern TOO_MANY_BLANKS = Pattern.compile("\n{3,}");

    public static final MailText NONE = new MailText("", null, List.of(), null);

    public MailText {
        pieces = List.copyOf(pieces);
    }

    /**
     * What the sender newly wrote, with the quoted lines that it answers point by point; no
     * signature, forwards kept.
     */
    public String reply() {
        return joined(EnumSet.of(TextPiece.Kind.WRITTEN, TextPiece.Kind.CITED));
    }

    /** The sender's own new words alone. */
    public String written() {
        return joined(EnumSet.of(TextPiece.Kind.WRITTEN));
    }

    private String joined(Set<TextPiece.Kind> kinds) {
        String text =
                pieces.stream()
                        .filter(piece -> kinds.contains(piece.kind()))
                        .map(TextPiece::text)
                        .collect(Collectors.joining("\n"));
        return TOO_MANY_BLANKS.matcher(text).replaceAll("\n\n").replaceAll("^\\s*\n|\\s+$", "");
    }
}
