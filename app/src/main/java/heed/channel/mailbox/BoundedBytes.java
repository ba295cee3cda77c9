package heed.channel.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written to it, up to a limit, whatever its writer announced. */
final class BoundedBytes extends OutputStream {

    /** More was written than may be. */
    static final class Full extends IOException {}

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int mostBytes;

    BoundedBytes(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public void write(int one) throws Full {
        require(1);
        kept.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws Full {
        require(length);
        kept.write(bytes, from, length);
    }

    private void require(int more) throws Full {
        if (kept.size() > mostBytes - more) {
            throw new Full();
        }
    }

    byte[] toByteArray() {
        return kept.toByteArray();
    }
}
