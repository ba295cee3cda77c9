package heed.servicelevel;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The job that reckons clocks anew and warns before a target is missed. Any node may do it. */
@Component
class ClockJob extends RecurringJob {

    private final Reckoning reckoning;
    private final Warnings warnings;

    ClockJob(
            Reckoning reckoning,
            Warnings warnings,
            @Value("${heed.clocks.every:2s}") Duration every) {
        super("clocks", every);
        this.reckoning = reckoning;
        this.warnings = warnings;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::reckon, this::warn);
    }

    private void reckon() {
        int taken;
        do {
            taken = reckoning.reckon();
        } while (isRunning() && taken > 0);
    }

    /** One of which nobody can be warned keeps no other back. */
    private void warn() {
        warnings.due().forEach(one -> attempt(() -> warnings.warn(one)));
    }
}
