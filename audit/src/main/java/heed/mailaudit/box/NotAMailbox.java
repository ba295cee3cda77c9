package heed.mailaudit.box;

/** What was named as a mailbox is none. The message is a sentence for the person who named it. */
public final class NotAMailbox extends Exception {

    private static final long serialVersionUID = 1;

    NotAMailbox(String sentence) {
        super(sentence);
    }
}
