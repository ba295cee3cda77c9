package heed.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import heed.mail.mime.Limits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Whatever comes in, a mail comes out. Runs the finds kept under {@code AnyBytesTestInputs}; with
 * {@code JAZZER_FUZZ=1} it looks for more.
 */
class AnyBytesTest {

    private static final Limits SMALL = new Limits(1 << 20, 200, 20, Duration.ofSeconds(2));
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final MailReader reader = new MailReader(SMALL);

    @FuzzTest(maxDuration = "20m")
    void any_bytes_are_read_without_an_error_and_in_time(byte[] raw) {
        long startedAt = CLOCK.getCurrentThreadCpuTime();

        InboundMail mail = reader.read(raw);

        assertThat(mail.error()).isNull();
        assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - startedAt))
                .isLessThan(Duration.ofSeconds(3));
    }
}
