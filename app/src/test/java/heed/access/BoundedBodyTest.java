package heed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.web.Refusal;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private final AtomicLong seconds = new AtomicLong();

    @Test
    void so_many_bytes_are_read_and_no_more() throws IOException {
        // given
        var body = body(100, 0);
        // when
        body.doRead(ApplicationBufferHandler.EMPTY);
        // then
        assertThatThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("too-large"));
    }

    @Test
    void whoever_is_known_may_send_more() throws IOException {
        // given
        var body = body(100, 0);
        body.allow(200);
        // when
        body.doRead(ApplicationBufferHandler.EMPTY);
        // then
        assertThat(body.doRead(ApplicationBufferHandler.EMPTY)).isEqualTo(100);
    }

    @Test
    void a_byte_now_and_then_is_not_waited_for() throws IOException {
        // given
        var body = body(1, 15);
        body.allow(1000);
        // when
        body.doRead(ApplicationBufferHandler.EMPTY);
        // then
        assertThatThrownBy(() -> body.doRead(ApplicationBufferHandler.EMPTY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("too-slow"));
    }

    @Test
    void a_large_file_over_a_slow_line_arrives() throws IOException {
        // given
        var body = body(100_000, 10);
        body.allow(10_000_000);
        // when
        for (int i = 0; i < 100; i++) {
            body.doRead(ApplicationBufferHandler.EMPTY);
        }
        // then
        assertThat(seconds.get()).isEqualTo(1000);
    }

    /** Each reading gives {@code bytes} and takes {@code time} seconds. */
    private BoundedBody body(int bytes, int time) {
        var wire =
                new InputBuffer() {

                    @Override
                    public int doRead(ApplicationBufferHandler handler) {
                        seconds.addAndGet(time);
                        return bytes;
                    }

                    @Override
                    public int available() {
                        return bytes;
                    }
                };
        return new BoundedBody(wire, 100, () -> seconds.get() * 1_000_000_000);
    }
}
