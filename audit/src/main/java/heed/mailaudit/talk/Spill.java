package heed.mailaudit.talk;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Where the texts wait until their conversations are known: a temporary file that only we may read
 * and that has no name any more while it is used, wherever the system allows that. Written by one
 * thread, then read by many.
 */
final class Spill implements Closeable {

    private final FileChannel channel;
    private final OutputStream out;
    private long size;

    private Spill(FileChannel channel) {
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    static Spill open() throws IOException {
        Path file = Files.createTempFile("heed-audit", ".texts");
        file.toFile().deleteOnExit();
        var channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.DELETE_ON_CLOSE));
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // Windows keeps the name of an open file; it goes when the file is closed
            return new Spill(channel);
        }
        return new Spill(channel);
    }

    /** Where the next text will stand. */
    long size() {
        return size;
    }

    /** Adds a mail and returns how long it is here. */
    int add(ReadMail mail) throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        SpilledMail.write(mail, new DataOutputStream(bytes));
        bytes.writeTo(out);
        size += bytes.size();
        return bytes.size();
    }

    /** Ends the writing. */
    void flush() throws IOException {
        out.flush();
    }

    TalkMessage read(Entry entry) throws IOException {
        var bytes = ByteBuffer.allocate(entry.length());
        while (bytes.hasRemaining())
            if (channel.read(bytes, entry.place() + bytes.position()) < 0)
                throw new IOException("The temporary file of the audit was cut.");
        return SpilledMail.read(
                new DataInputStream(new ByteArrayInputStream(bytes.array())), entry);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
