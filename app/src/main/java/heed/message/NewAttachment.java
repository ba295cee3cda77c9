package heed.message;

import heed.web.Patch;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param name as the sender wrote it; made safe when it is kept
 * @param claimedType what the sender calls it
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record NewAttachment(
        String name, String claimedType, byte[] bytes, boolean inline, @Nullable String contentId) {

    /**
     * A file within JSON.
     *
     * @param content Base64 (RFC 4648, 4); line breaks do no harm
     * @throws heed.web.Refusal when it is not
     */
    public static NewAttachment decoded(
            @Nullable String name, @Nullable String type, @Nullable String content) {
        try {
            if (content != null) {
                var bytes = Base64.getDecoder().decode(content.replaceAll("\\s+", ""));
                return new NewAttachment(
                        name == null ? "file" : name, type == null ? "" : type, bytes, false, null);
            }
        } catch (IllegalArgumentException e) {
            // the same answer as for none
        }
        throw Patch.wrong("content", "the file in Base64");
    }
}
