package heed.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many mails one core reads in a second, in processor time, so that a busy machine does not
 * matter much.
 */
class SpeedTest {

    private static final int ROUNDS = 5;

    @Test
    void three_hundred_ordinary_mails_a_second_and_more_are_read_on_one_core() throws Exception {
        // given
        List<byte[]> mails = new ArrayList<>();
        for (Path example : ExamplesTest.examples().toList())
            mails.add(Files.readAllBytes(example));
        var reader = new MailReader();
        var clock = ManagementFactory.getThreadMXBean();
        double best = 0;
        // when
        for (int round = 0; round < ROUNDS; round++) {
            long startedAt = clock.getCurrentThreadCpuTime();
            mails.forEach(reader::read);
            best =
                    Math.max(
                            best,
                            mails.size() * 1e9 / (clock.getCurrentThreadCpuTime() - startedAt));
        }
        // then
        System.out.printf("%.0f mails a second of processor time%n", best);
        assertThat(best).isGreaterThan(300);
    }
}
