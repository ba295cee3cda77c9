package heed.mail;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail, inline pictures and attached mails included.
 *
 * @param name as the sender gave it, decoded but not made safe: it may hold path separators; never
 *     empty
 * @param type the media type in lower case as declared, not to be trusted
 * @param content as the sender had it, transfer encoding undone; nobody changes it
 * @param inline whether it is meant to be seen within the text
 * @param contentId by which the HTML refers to it, without angles, or null
 */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
public record Attachment(
        String name, String type, byte[] content, boolean inline, @Nullable String contentId) {}
