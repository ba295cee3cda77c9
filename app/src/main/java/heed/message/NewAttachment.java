package heed.message;

import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param name as the sender wrote it; made safe when it is kept
 * @param claimedType what the sender calls it
 */
@SuppressWarnings("ArrayRecordComponent") // carried once, never compared
public record NewAttachment(
        String name,
        String claimedType,
        byte[] bytes,
        boolean inline,
        @Nullable String contentId) {}
