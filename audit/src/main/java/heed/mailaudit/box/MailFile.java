package heed.mailaudit.box;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file with mails in it.
 *
 * @param bytes its size on the disk
 */
record MailFile(Path path, Kind kind, long bytes) {

    enum Kind {
        MBOX,
        /** An mbox that gzip packed. */
        PACKED_MBOX,
        SINGLE,
        /** Apple Mail's: the length in the first line, the mail, a property list. */
        APPLE_SINGLE,
        NONE
    }

    private static final int HEAD = 4096;
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?im)^(?:from|to|date|subject|received|return-path|message-id|delivered-to|mime-version|x-[\\w-]+):");
    private static final Pattern FIRST_LINE = Pattern.compile("^[!-9;-~]{1,100}[ \t]*:.*");

    /** What the file holds, by its content: names say little. */
    static MailFile of(Path path) throws IOException {
        byte[] head = head(Files.newInputStream(path));
        Kind kind = isPacked(head) ? packed(path) : plain(path, head);
        return new MailFile(path, kind, Files.size(path));
    }

    private static Kind plain(Path path, byte[] head) {
        if (FromLine.begins(head)) return Kind.MBOX;
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean apple = path.toString().endsWith(".emlx") && text.matches("(?s)\\d+\\s*\\n.*");
        if (apple) return Kind.APPLE_SINGLE;
        return isMail(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text)
                ? Kind.SINGLE
                : Kind.NONE;
    }

    private static boolean isMail(String text) {
        String first = text.lines().findFirst().orElse("");
        return FIRST_LINE.matcher(first).matches() && FIELD.matcher(text).find();
    }

    private static boolean isPacked(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    private static Kind packed(Path path) throws IOException {
        return FromLine.begins(head(new GZIPInputStream(Files.newInputStream(path))))
                ? Kind.PACKED_MBOX
                : Kind.NONE;
    }

    private static byte[] head(InputStream in) throws IOException {
        try (in) {
            return in.readNBytes(HEAD);
        }
    }

    /** Hands over each mail of the file. */
    void read(long readBefore, MailTaker taker) throws IOException {
        switch (kind) {
            case MBOX -> mbox(readBefore, taker);
            case PACKED_MBOX -> packedMbox(readBefore, taker);
            case SINGLE, APPLE_SINGLE -> single(readBefore, taker);
            case NONE -> {}
        }
    }

    private void mbox(long readBefore, MailTaker taker) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            InputStream in = Channels.newInputStream(file);
            new MboxReader(in, file).read(counted(readBefore, taker));
        }
    }

    private void packedMbox(long readBefore, MailTaker taker) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
            new MboxReader(in, null)
                    .read(mail ->
                            taker.take(
                                    new FoundMail(
                                            mail.bytes(),
                                            mail.arrived(),
                                            readBefore + Math.min(bytes, mail.readBytes() / 3))));
        }
    }

    private static MailTaker counted(long readBefore, MailTaker taker) {
        return mail ->
                taker.take(
                        new FoundMail(mail.bytes(), mail.arrived(), readBefore + mail.readBytes()));
    }

    private void single(long readBefore, MailTaker taker) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            int most = FoundMail.KEPT_BYTES;
            if (kind == Kind.APPLE_SINGLE) most = Math.min(most, length(in));
            taker.take(new FoundMail(in.readNBytes(most), null, readBefore + bytes));
        }
    }

    private static int length(InputStream in) throws IOException {
        long length = 0;
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read())
            if (b >= '0' && b <= '9') length = Math.min(length * 10 + b - '0', Integer.MAX_VALUE);
        return (int) length;
    }
}
