package heed.access;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is done again and again goes on whatever fails, and ends when it is stopped. */
class RecurringJobTest {

    @Test
    void a_step_that_fails_keeps_nothing_back_that_comes_after_it() {
        // given
        var done = new ArrayList<String>();
        var job =
                job(
                        Duration.ofHours(1),
                        List.of(
                                () -> {
                                    throw new IllegalStateException("the words of a customer");
                                },
                                () -> done.add(ViewerScope.current().toString())));
        // when
        job.round();
        job.round();
        // then
        assertThat(done).hasSize(2).allMatch(viewer -> viewer.contains("tries"));
    }

    @Test
    void whoever_stops_and_starts_it_at_once_has_one_that_runs() throws InterruptedException {
        // given
        Map<Thread, Integer> rounds = new ConcurrentHashMap<>();
        var often = new CountDownLatch(200);
        var job =
                job(
                        Duration.ofMillis(1),
                        List.of(() -> {
                            rounds.merge(Thread.currentThread(), 1, Integer::sum);
                            often.countDown();
                        }));
        // when
        for (int times = 0; times < 50; times++) {
            job.start();
            job.stop();
        }
        rounds.clear();
        job.start();
        // then: whoever was stopped has at most a round to finish
        assertThat(often.await(60, SECONDS)).isTrue();
        assertThat(job.isRunning()).isTrue();
        assertThat(rounds.values()).filteredOn(count -> count > 1).hasSize(1);
        // when
        job.stop();
        // then
        assertThat(job.isRunning()).isFalse();
        for (var worker : rounds.keySet()) {
            assertThat(worker.join(Duration.ofMinutes(1))).isTrue();
        }
    }

    @Test
    void a_stop_in_the_midst_of_a_round_leaves_its_other_steps() {
        // given
        var done = new ArrayList<String>();
        var steps = new ArrayList<Runnable>();
        var job = job(Duration.ofHours(1), steps);
        steps.add(() -> done.add("first"));
        steps.add(job::stop);
        steps.add(() -> done.add("with the database away"));
        job.start();
        // when
        job.round();
        // then
        assertThat(done).containsExactly("first");
        // when
        steps.remove(1);
        job.start();
        job.round();
        job.stop();
        // then
        assertThat(done).containsExactly("first", "first", "with the database away");
    }

    private static RecurringJob job(Duration every, List<Runnable> steps) {
        return new RecurringJob("tries", every) {
            @Override
            protected List<Runnable> steps() {
                return steps;
            }
        };
    }
}
