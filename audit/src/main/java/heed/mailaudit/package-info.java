/**
 * Looks back at the replies of an exported mailbox: {@link heed.mailaudit.MailAudit} is the way in.
 * No server, no database, no network.
 *
 * <ol>
 *   <li>{@link heed.mailaudit.box} finds the mails in mbox, Maildir and folders;
 *   <li>{@link heed.mailaudit.talk} joins them to conversations;
 *   <li>{@link heed.mailaudit.count} reviews each reply with what was known then, and counts;
 *   <li>{@link heed.mailaudit.page} writes the page and the JSON.
 * </ol>
 *
 * <p>{@code heed.audit} is a module of the desk, which logs who read what: hence the longer name.
 */
@NullMarked
package heed.mailaudit;

import org.jspecify.annotations.NullMarked;
