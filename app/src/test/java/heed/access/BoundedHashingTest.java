package heed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.web.Refusal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedHashingTest {

    @Test
    void no_more_passwords_are_hashed_at_once_than_there_are_places() throws Exception {
        // given
        var counting = new Counting(new CountDownLatch(0));
        var hashing = new BoundedHashing(counting, 2, Duration.ofSeconds(30));
        // when
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 40)
                            .mapToObj(i -> people.submit(() -> hashing.matches("x", "hash")))
                            .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
        // then
        assertThat(counting.most.get()).isBetween(1, 2);
    }

    @Test
    void who_waits_too_long_is_told_so() throws Exception {
        // given
        var done = new CountDownLatch(1);
        var counting = new Counting(done);
        var hashing = new BoundedHashing(counting, 1, Duration.ofMillis(50));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> hashing.matches("x", "hash"));
            counting.begun.await();
            // when, then
            assertThatThrownBy(() -> people.submit(() -> hashing.matches("x", "hash")).get())
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Try again in a moment");
            done.countDown();
            assertThat(first.get()).isTrue();
        }
    }

    /** A hashing library that notes how many ask it at once. */
    private static final class Counting implements PasswordEncoder {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch done;
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        Counting(CountDownLatch done) {
            this.done = done;
        }

        @Override
        public String encode(CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            begun.countDown();
            try {
                done.await();
                Thread.yield();
                return true;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                now.decrementAndGet();
            }
        }
    }
}
