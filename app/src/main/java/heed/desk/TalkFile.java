package heed.desk;

import heed.message.Attachment;
import java.util.Locale;

/** A file as a thread or a composer shows it. */
record TalkFile(String id, String name, String url, String size, boolean picture) {

    static TalkFile of(Attachment file) {
        return new TalkFile(
                file.id().toString(),
                file.name(),
                MessageFrame.address(file),
                size(file.size()),
                file.isPicture());
    }

    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        if (bytes < 1_000_000) {
            return Math.round(bytes / 1000.0) + " kB";
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
