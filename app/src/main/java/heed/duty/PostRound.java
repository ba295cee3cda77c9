package heed.duty;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The job that sends alarms by the second path: apart from {@link DutyWatch}, so that nobody is
 * told later because the other side of it is slow.
 */
@Component
class PostRound extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Posts posts;

    PostRound(Posts posts) {
        super("duty-posts", EVERY);
        this.posts = posts;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::send);
    }

    private void send() {
        boolean more = true;
        while (more) {
            more = posts.sendNext();
        }
    }
}
