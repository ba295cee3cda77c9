package heed.mail.text;

/**
 * One step in finding out what each line of a mail is. Marks what it knows, leaves the rest.
 * Stateless.
 */
interface Step {

    void mark(MarkedText text);
}
