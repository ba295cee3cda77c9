package heed.mail;

import heed.mail.mime.Part;
import heed.mail.mime.Reading;
import heed.mail.tnef.RichText;
import heed.mail.tnef.Tnef;
import heed.mail.tnef.TnefReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes out of a winmail.dat what Outlook wrapped in it. */
final class WinmailUnpacker {

    private WinmailUnpacker() {}

    static boolean isWinmail(Part part) {
        String type = part.type().value();
        String name = part.fileName();
        return type.equals("application/ms-tnef")
                || type.equals("application/vnd.ms-tnef")
                || (name != null
                        && (name.toLowerCase(Locale.ROOT).equals("winmail.dat")
                                || name.toLowerCase(Locale.ROOT).equals("win.dat")));
    }

    /** Its text and its files, or null if the part is no such thing. */
    static @Nullable Contents unpack(Part part, Reading reading) {
        Tnef tnef = TnefReader.read(part.content(), reading::mayUnpack);
        if (tnef == null) return null;
        String plain = tnef.plain();
        String html = tnef.html();
        if (tnef.rtf() != null && plain == null && html == null) {
            RichText.Extracted rich = RichText.extract(tnef.rtf());
            if (rich.isHtml()) html = rich.text();
            else plain = rich.text();
        }
        List<Attachment> files = new ArrayList<>();
        for (Tnef.TnefFile file : tnef.files()) {
            files.add(
                    new Attachment(
                            file.name(),
                            file.type(),
                            file.content(),
                            file.contentId() != null,
                            file.contentId()));
        }
        if (files.isEmpty()) addText(tnef, files);
        return new Contents(plain, html, files, null);
    }

    /**
     * With nothing else in it, the message itself is what was sent: kept as a file, so that its
     * layout is not lost.
     */
    private static void addText(Tnef tnef, List<Attachment> files) {
        if (tnef.rtf() != null) {
            files.add(new Attachment("message.rtf", "application/rtf", tnef.rtf(), false, null));
        } else if (tnef.html() != null) {
            files.add(
                    new Attachment(
                            "message.html",
                            "text/html",
                            tnef.html().getBytes(StandardCharsets.UTF_8),
                            false,
                            null));
        }
    }
}
