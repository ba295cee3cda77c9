package heed.mail.text;

/**
 * Some whole lines of a mail that belong together, so that a screen can fold what was not newly
 * written.
 */
public record TextPiece(Kind kind, String text) {

    public enum Kind {
        WRITTEN,
        QUOTED,
        SIGNATURE
    }
}
