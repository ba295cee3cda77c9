package heed.access;

import heed.web.Refusal;
import java.io.IOException;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * What a request carries, as it comes off the wire: so many bytes and no more, and not as slowly as
 * one likes. Forms, files and JSON all pass here, whether their length was told or not.
 */
final class BoundedBody implements InputBuffer {

    private static final long PATIENCE_SECONDS = 20;

    /** Slower than any modem in use; who sends less keeps a connection busy, no more. */
    private static final long LEAST_BYTES_A_SECOND = 8 << 10;

    private final InputBuffer from;
    private final LongSupplier nanos;
    private final long began;
    private long most;
    private long bytes;
    private boolean known;

    /**
     * @param nanos the time that has passed since some moment
     */
    BoundedBody(InputBuffer from, long most, LongSupplier nanos) {
        this.from = from;
        this.most = most;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** The sender is known by now, and may send {@code bytes} in all. */
    void allow(long bytes) {
        most = bytes;
        known = true;
    }

    /** Whether it is somebody's whom Heed knows. */
    boolean isKnown() {
        return known;
    }

    /**
     * @throws Refusal when it is too much, or comes too slowly
     */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int read = from.doRead(handler);
        bytes += Math.max(read, 0);
        if (bytes > most) {
            throw tooLarge();
        }
        if (read > 0 && seconds() > PATIENCE_SECONDS + bytes / LEAST_BYTES_A_SECOND) {
            throw tooSlow();
        }
        return read;
    }

    @Override
    public int available() {
        return from.available();
    }

    private long seconds() {
        return (nanos.getAsLong() - began) / 1_000_000_000;
    }

    static Refusal tooLarge() {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                "too-large",
                "This is larger than Heed takes in one piece. Send it in parts.");
    }

    private static Refusal tooSlow() {
        return new Refusal(
                Refusal.Kind.TOO_SLOW,
                "too-slow",
                "This came too slowly to wait for its end. Try again when your connection is better.");
    }
}
