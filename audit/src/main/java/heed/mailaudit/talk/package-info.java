/**
 * Turns mails into conversations: who is of us and who is a customer, what a machine wrote, which
 * mails belong together. Of each mail only an index of some hundred bytes stays in memory; its text
 * waits in a file of the system's temporary folder that is gone when the audit ends.
 */
@NullMarked
package heed.mailaudit.talk;

import org.jspecify.annotations.NullMarked;
