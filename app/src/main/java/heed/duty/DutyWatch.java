package heed.duty;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The job that tells who is to be told, and each minute looks whether all is well. Any number of
 * nodes may do it: rows are claimed, and telling is once by itself.
 */
@Component
class DutyWatch extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int LOOK_EACH = 12;

    private final Urgents urgents;
    private final Alarms alarms;
    private int round;

    DutyWatch(Urgents urgents, Alarms alarms) {
        super("duty", EVERY);
        this.urgents = urgents;
        this.alarms = alarms;
    }

    @Override
    protected List<Runnable> steps() {
        round++;
        return round % LOOK_EACH == 0 ? List.of(this::tell, alarms::look) : List.of(this::tell);
    }

    /** One of which nobody can be told keeps no other back. */
    private void tell() {
        urgents.due().forEach(one -> attempt(() -> urgents.tell(one)));
    }
}
