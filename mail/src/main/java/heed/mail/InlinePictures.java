package heed.mail;

import java.util.List;
import java.util.Objects;

/** Finds out which attachments the HTML shows, whatever their headers say. */
final class InlinePictures {

    private InlinePictures() {}

    static List<Attachment> marked(List<Attachment> attachments, CharSequence html) {
        String text = html.toString();
        if (!text.contains("cid:")) return attachments;
        return attachments.stream()
                .map(attachment -> isShown(attachment, text) ? inline(attachment) : attachment)
                .toList();
    }

    private static boolean isShown(Attachment attachment, String html) {
        return attachment.contentId() != null
                && html.contains("cid:" + Objects.requireNonNull(attachment.contentId()));
    }

    private static Attachment inline(Attachment attachment) {
        return new Attachment(
                attachment.name(),
                attachment.type(),
                attachment.content(),
                true,
                attachment.contentId());
    }
}
