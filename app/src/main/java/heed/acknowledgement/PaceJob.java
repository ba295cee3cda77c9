package heed.acknowledgement;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Measures how long customers wait, now and then. */
@Component
class PaceJob extends RecurringJob {

    private final Paces paces;

    PaceJob(Paces paces, @Value("${heed.acknowledgement.measure-every:10m}") Duration every) {
        super("pace", every);
        this.paces = paces;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(paces::measure);
    }
}
