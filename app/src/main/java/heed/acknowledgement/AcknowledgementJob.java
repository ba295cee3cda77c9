package heed.acknowledgement;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Acknowledges what is due. One that fails keeps no other back. */
@Component
class AcknowledgementJob extends RecurringJob {

    private static final int MOST_AT_ONCE = 500;

    private final Acknowledging acknowledging;

    AcknowledgementJob(
            Acknowledging acknowledging,
            @Value("${heed.acknowledgement.every:5s}") Duration every) {
        super("acknowledgements", every);
        this.acknowledging = acknowledging;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::all);
    }

    private void all() {
        for (int done = 0; done < MOST_AT_ONCE; done++) {
            var due = acknowledging.claim();
            if (due.isEmpty()) {
                return;
            }
            attempt(() -> acknowledging.settle(due.get()));
        }
    }
}
