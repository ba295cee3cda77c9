package heed.channel.mail;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;

/** The mails that could not be read. */
record UnreadMailView(SettingsFrame frame, List<Line> mails) {

    /** A mail that could not be read. */
    record Line(
            String url,
            String from,
            String to,
            String when,
            String exactly,
            String size,
            String why) {}

    static UnreadMailView of(SettingsFrame frame, List<UnreadableMail> mails, TimeWords words) {
        return new UnreadMailView(
                frame,
                mails.stream()
                        .map(mail ->
                                new Line(
                                        UnreadMailPage.HERE + "/" + mail.id(),
                                        mail.from().isEmpty() ? "nobody named" : mail.from(),
                                        String.join(", ", mail.to()),
                                        words.shortly(mail.receivedAt()),
                                        words.exactly(mail.receivedAt()),
                                        size(mail.size()),
                                        mail.error()))
                        .toList());
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : bytes / 1_000_000 + " MB";
    }
}
