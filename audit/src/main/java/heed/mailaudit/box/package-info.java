/**
 * Finds the mails in whatever a mail program exports: mbox in its variants, Maildir, folders of
 * single mails. Streams: of a mailbox of any size only one mail is held at a time.
 */
@NullMarked
package heed.mailaudit.box;

import org.jspecify.annotations.NullMarked;
