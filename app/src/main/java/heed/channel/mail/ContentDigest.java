package heed.channel.mail;

import heed.mail.Attachment;
import heed.mail.InboundMail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;

/**
 * By what copies of one mail are known, whatever way each took: sender, date, Message-ID, subject,
 * words and files, without what servers add on the way.
 */
final class ContentDigest {

    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** The digest of {@code mail}, which was read from {@code raw}. */
    static byte[] of(InboundMail mail, byte[] raw) {
        var content = new ContentDigest();
        var envelope = mail.envelope();
        if (envelope.messageId() == null && envelope.date() == null) {
            // Nothing tells a copy from a second mail of the same words, but for every byte.
            return content.add(raw).digest.digest();
        }
        content.add(mail.from() == null ? "" : mail.from().address())
                .add(String.valueOf(envelope.date()))
                .add(String.valueOf(envelope.messageId()))
                .add(mail.subject())
                .add(mail.bodyText().replaceAll("\\s+", " ").strip())
                .add(Objects.requireNonNullElse(mail.text().html(), "").replaceAll("\\s+", ""));
        for (Attachment file : mail.attachments()) {
            content.add(file.name()).add(file.content());
        }
        return content.digest.digest();
    }

    private ContentDigest add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Each piece with its length before it, so that no two lists of pieces are alike. */
    private ContentDigest add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }
}
