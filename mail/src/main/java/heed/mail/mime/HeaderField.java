package heed.mail.mime;

/**
 * One field of a header: its name as written, and its value unfolded, with raw 8-bit text already
 * read but encoded words not yet decoded.
 */
public record HeaderField(String name, String value) {

    /** The value as a person reads it, encoded words decoded. */
    public String text() {
        return EncodedWords.decode(value).strip();
    }
}
