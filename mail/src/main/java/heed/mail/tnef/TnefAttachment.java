package heed.mail.tnef;

import heed.mail.tnef.Tnef.TnefFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** An attachment while its attributes, which may come in any order, are gathered. */
final class TnefAttachment {

    private static final int INTERFACE_ID_BYTES = 16;

    @Nullable String title;
    byte @Nullable [] data;
    @Nullable MapiProperties properties;

    void addTo(List<TnefFile> files, String charset, LongPredicate mayUnpack, int nesting) {
        byte[] content = data;
        byte[] object = properties == null ? null : properties.block(MapiProperties.ATTACH_DATA);
        Tnef message =
                object == null || object.length <= INTERFACE_ID_BYTES
                        ? null
                        : message(object, mayUnpack, nesting);
        if (message != null) {
            addMessage(message, files, charset);
            return;
        }
        if ((content == null || content.length == 0)
                && object != null
                && object.length > INTERFACE_ID_BYTES)
            content = Arrays.copyOfRange(object, INTERFACE_ID_BYTES, object.length);
        if (content == null || !mayUnpack.test(content.length)) return;
        String name = name(charset);
        files.add(
                new TnefFile(
                        name,
                        type(name, charset),
                        content,
                        text(MapiProperties.ATTACH_CONTENT_ID, charset)));
    }

    private static @Nullable Tnef message(byte[] object, LongPredicate mayUnpack, int nesting) {
        return TnefReader.nested(
                Arrays.copyOfRange(object, INTERFACE_ID_BYTES, object.length),
                mayUnpack,
                nesting + 1);
    }

    /** An attached message: its text as a file of its own, then its files. */
    private void addMessage(Tnef message, List<TnefFile> files, String charset) {
        String name = name(charset).replaceAll("(?i)\\.(?:msg|eml)$", "");
        if (message.html() != null) {
            files.add(
                    new TnefFile(
                            name + ".html",
                            "text/html",
                            message.html().getBytes(StandardCharsets.UTF_8),
                            null));
        } else if (message.plain() != null) {
            files.add(
                    new TnefFile(
                            name + ".txt",
                            "text/plain",
                            message.plain().getBytes(StandardCharsets.UTF_8),
                            null));
        } else if (message.rtf() != null) {
            files.add(new TnefFile(name + ".rtf", "application/rtf", message.rtf(), null));
        }
        files.addAll(message.files());
    }

    private @Nullable String text(int id, String charset) {
        return properties == null ? null : properties.text(id, charset);
    }

    private String name(String charset) {
        for (int id :
                new int[] {
                    MapiProperties.ATTACH_LONG_FILENAME,
                    MapiProperties.DISPLAY_NAME,
                    MapiProperties.ATTACH_FILENAME
                }) {
            String name = text(id, charset);
            if (name != null) return name;
            if (id == MapiProperties.ATTACH_LONG_FILENAME
                    && title != null
                    && !title.isBlank()
                    && text(MapiProperties.DISPLAY_NAME, charset) == null) return title;
        }
        return title == null || title.isBlank() ? "attachment.dat" : title;
    }

    private String type(String name, String charset) {
        String said = text(MapiProperties.ATTACH_MIME_TAG, charset);
        return said != null && said.indexOf('/') > 0
                ? said.toLowerCase(Locale.ROOT)
                : FileTypes.byName(name);
    }
}
