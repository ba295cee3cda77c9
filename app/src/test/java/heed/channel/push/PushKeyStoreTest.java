package heed.channel.push;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Two nodes ask for the key of a new desk at the same time. A desk of its own: it has no key. */
@DeskTest
@TestPropertySource(properties = "spring.application.name=a-desk-without-a-key")
class PushKeyStoreTest {

    @Autowired Cast cast;
    @Autowired Vapid vapid;
    @Autowired PushKeyStore store;

    @Test
    void of_two_who_make_it_at_once_one_wins_and_both_use_it() throws Exception {
        // given
        var bothHaveNone = new CyclicBarrier(2);
        Callable<String> node =
                () ->
                        cast.as(
                                Cast.JOB,
                                () -> {
                                    assertThat(store.find()).isEmpty();
                                    meet(bothHaveNone);
                                    return vapid.authorization(
                                                    URI.create("https://push.example.org/1"))
                                            .replaceFirst(".*k=", "");
                                });
        // when
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(node);
            var other = nodes.submit(node);
            // then
            var key = one.get(60, TimeUnit.SECONDS);
            assertThat(other.get(60, TimeUnit.SECONDS)).isEqualTo(key);
            assertThat(cast.as(Cast.JOB, vapid::publicKey)).isEqualTo(key);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
