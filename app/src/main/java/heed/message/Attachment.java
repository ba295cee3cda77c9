package heed.message;

import org.jspecify.annotations.Nullable;

/**
 * A file that came or goes with a message.
 *
 * @param name safe to show and to save: no paths, no control or invisible characters
 * @param type by inspection of the content, whatever the sender claimed
 * @param size in bytes
 * @param inline shown within the text, by its {@code contentId}
 */
public record Attachment(
        AttachmentId id,
        String name,
        String type,
        long size,
        boolean inline,
        @Nullable String contentId) {

    /**
     * Whether it may be shown as a picture: formats that browsers draw and that carry no script.
     */
    public boolean isPicture() {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp" ->
                    true;
            default -> false;
        };
    }
}
