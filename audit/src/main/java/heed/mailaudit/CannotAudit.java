package heed.mailaudit;

/** There is nothing to report on. The message says why, and what to do, to the person who asked. */
public final class CannotAudit extends Exception {

    private static final long serialVersionUID = 1;

    CannotAudit(String sentence) {
        super(sentence);
    }
}
