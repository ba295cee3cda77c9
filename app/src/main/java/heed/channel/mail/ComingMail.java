package heed.channel.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail while it comes in: in memory as long as it is small, in a file from there on, so that many
 * large ones that come slowly take no memory. Not thread-safe. A disk that takes no more is told as
 * {@link UncheckedIOException}; an {@link java.io.IOException} would mean that the sender is gone.
 */
final class ComingMail implements AutoCloseable {

    static final int MOST_IN_MEMORY = 128 << 10;

    private final Path directory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(16_384);
    private @Nullable FileChannel file;

    /**
     * @param directory for the files; made when there is one to keep
     */
    ComingMail(Path directory) {
        this.directory = directory;
    }

    boolean isLarge() {
        return file != null;
    }

    void add(byte[] bytes, int length) {
        try {
            keep(bytes, length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void keep(byte[] bytes, int length) throws IOException {
        if (file == null && memory.size() + length <= MOST_IN_MEMORY) {
            memory.write(bytes, 0, length);
            return;
        }
        if (file == null) {
            file = opened();
            write(file, ByteBuffer.wrap(memory.toByteArray()));
            memory.reset();
        }
        write(file, ByteBuffer.wrap(bytes, 0, length));
    }

    /** All that came. */
    byte[] bytes() throws IOException {
        if (file == null) {
            return memory.toByteArray();
        }
        var bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.position(0);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // until it is whole
        }
        return bytes.array();
    }

    /** Nameless from the beginning: a killed program leaves nothing behind. */
    private FileChannel opened() throws IOException {
        Files.createDirectories(directory);
        return FileChannel.open(
                directory.resolve(UUID.randomUUID() + ".eml"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
