package heed.mail.text;

/**
 * One line of a text on its way through the steps.
 *
 * @param text without its line break
 * @param hint what the markup of an HTML mail says about it
 */
record Line(String text, Hint hint) {

    enum Hint {
        NONE,
        /** Within a block quote. */
        QUOTE,
        /** Within or below a box that a mail program puts around the mail it answers. */
        EARLIER_MAIL,
        /** Within a box that a mail program puts around "On Monday Mia wrote:". */
        ATTRIBUTION,
        /** Within a box that a mail program puts around a signature. */
        SIGNATURE
    }

    static Line of(String text) {
        return new Line(text, Hint.NONE);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
