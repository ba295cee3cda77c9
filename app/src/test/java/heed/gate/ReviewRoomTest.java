package heed.gate;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.Review;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A review that fails or hangs is told of, in bounded time, and others go on. */
class ReviewRoomTest {

    private static final Review CLEAN =
            new Review("", "en", 1, List.of(), List.of(), List.of(), null, List.of());

    private final ReviewRoom room = new ReviewRoom("test", 2, 1, Duration.ofMillis(200));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void everybody_leaves() {
        never.countDown();
        room.close();
    }

    @Test
    void a_review_is_read() {
        assertThat(room.review(() -> CLEAN)).isEqualTo(new ReviewRoom.Outcome.Read(CLEAN));
    }

    @Test
    void one_that_fails_says_so() {
        var outcome =
                room.review(() -> {
                    throw new IllegalStateException("broken");
                });
        assertThat(outcome).isInstanceOf(ReviewRoom.Outcome.Not.class);
    }

    @Test
    void one_that_hangs_is_given_up_and_the_next_is_read() {
        // when
        var hanging = room.review(this::hang);
        // then
        assertThat(hanging).isEqualTo(new ReviewRoom.Outcome.Not("it took too long"));
        assertThat(room.review(() -> CLEAN)).isInstanceOf(ReviewRoom.Outcome.Read.class);
    }

    @Test
    void when_every_seat_hangs_for_good_all_others_are_told_and_none_waits_for_ever() {
        // given: two that do not even stop when they are asked to
        room.review(this::hangForGood);
        room.review(this::hangForGood);
        // when, then
        assertThat(room.review(() -> CLEAN)).isInstanceOf(ReviewRoom.Outcome.Not.class);
    }

    @Test
    void one_that_is_cancelled_was_overtaken() {
        // given
        var task = new FutureTask<>(() -> CLEAN);
        task.cancel(true);
        // when, then
        assertThat(room.review(task)).isEqualTo(new ReviewRoom.Outcome.Overtaken());
    }

    private Review hang() throws InterruptedException {
        never.await();
        return CLEAN;
    }

    private Review hangForGood() {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException goOn) {
                Thread.interrupted();
            }
        }
        return CLEAN;
    }
}
