package heed.mail.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** UTF-7 (RFC 2152), which the JDK lacks and old mail still holds. Decoding only. */
final class Utf7 extends Charset {

    static final Charset CHARSET = new Utf7();

    private Utf7() {
        super("UTF-7", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("UTF-7 is only read");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    private static final class Decoder extends CharsetDecoder {

        private boolean inBase64;
        private boolean justOpened;
        private int bits;
        private int bitCount;

        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected void implReset() {
            inBase64 = false;
            justOpened = false;
            bits = 0;
            bitCount = 0;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                if (!out.hasRemaining()) return CoderResult.OVERFLOW;
                byte b = in.get();
                if (!inBase64) {
                    plain(b, out);
                } else {
                    shifted(b, out);
                }
            }
            return CoderResult.UNDERFLOW;
        }

        private void plain(byte b, CharBuffer out) {
            if (b == '+') {
                inBase64 = true;
                justOpened = true;
                bits = 0;
                bitCount = 0;
            } else {
                out.put((char) (b & 0xff));
            }
        }

        private void shifted(byte b, CharBuffer out) {
            int value = TransferEncoding.base64Value(b);
            if (value >= 0) {
                bits = bits << 6 | value;
                bitCount += 6;
                if (bitCount >= 16) {
                    bitCount -= 16;
                    out.put((char) (bits >> bitCount & 0xffff));
                    bits &= (1 << bitCount) - 1;
                }
            } else {
                inBase64 = false;
                if (b == '-') {
                    if (justOpened) out.put('+');
                } else {
                    out.put((char) (b & 0xff));
                }
            }
            justOpened = false;
        }
    }
}
