/**
 * Unpacks winmail.dat: what Outlook wraps around a message when it believes that the other side is
 * Outlook, too.
 */
@NullMarked
package heed.mail.tnef;

import org.jspecify.annotations.NullMarked;
