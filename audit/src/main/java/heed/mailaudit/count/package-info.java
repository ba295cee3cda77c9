/**
 * Reviews each reply of a conversation with what was known when it was written, and counts: what
 * was found, asked, promised, dropped, handed on, and how long people waited. What comes out is a
 * {@link heed.mailaudit.count.Report}, figures and a few examples, however large the mailbox was.
 */
@NullMarked
package heed.mailaudit.count;

import org.jspecify.annotations.NullMarked;
