package heed.mail.text;

/**
 * Some whole lines of a mail that belong together, so that a screen can fold what was not newly
 * written.
 */
public record TextPiece(Kind kind, String text) {

    public enum Kind {
        /** The sender's own new words. */
        WRITTEN,
        /** Quoted lines that an answer follows, without which it would not make sense. */
        CITED,
        /** What was said before, and the lines that introduce it. */
        QUOTED,
        /** Signature, small print, what phones add. */
        SIGNATURE
    }
}
