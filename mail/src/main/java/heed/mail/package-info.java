/**
 * Reads mail: raw RFC 5322 bytes in, an {@link heed.mail.InboundMail} out. No framework, no
 * database.
 *
 * <p>{@link heed.mail.MailReader} is the way in. A mail passes these steps, each of which does one
 * thing and has its own examples in the test resources:
 *
 * <ol>
 *   <li>{@link heed.mail.mime} cuts the bytes into parts, headers, addresses, dates and text;
 *   <li>the parts are sorted into text and attachments, winmail.dat ({@link heed.mail.tnef}) and
 *       opaque signatures opened;
 *   <li>{@link heed.mail.text} tells what was newly written from what was quoted and signed;
 *   <li>{@link heed.mail.report} finds bounces, complaints and automatic answers.
 * </ol>
 *
 * <p>Words that people and programs use, in all languages, stand in the resources, not in the code.
 * To teach the reader an oddity: put the mail into {@code examples}, named for what is odd about
 * it, add the words or the step that it takes, run the test with {@code -Dapprove}, and review the
 * result.
 */
@NullMarked
package heed.mail;

import org.jspecify.annotations.NullMarked;
