package heed.mail.tnef;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a winmail.dat holds (MS-OXTNEF).
 *
 * @param plain the message as plain text, null if it has none
 * @param html the message as HTML, null if it has none
 * @param rtf the message as rich text, null if it has none
 * @param files attached to it, those of attached messages included
 */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
public record Tnef(
        @Nullable String plain,
        @Nullable String html,
        byte @Nullable [] rtf,
        List<TnefFile> files) {

    /** A file in it. The name is as given, never empty; the type is a guess when none was said. */
    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    public record TnefFile(String name, String type, byte[] content, @Nullable String contentId) {}
}
