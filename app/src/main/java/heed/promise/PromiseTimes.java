package heed.promise;

import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When promises are due, as somebody says it. What was found may have been misread, and sooner is
 * always welcome; what counts and is put off is renewed, with the reason. Thread-safe.
 */
@Service
@Transactional
public class PromiseTimes {

    private final Promises promises;
    private final PromiseOutcomes outcomes;

    PromiseTimes(Promises promises, PromiseOutcomes outcomes) {
        this.promises = promises;
        this.outcomes = outcomes;
    }

    /**
     * Says when it is due, which also confirms it.
     *
     * @param due null for no time, which only what does not count yet, or never had one, may have
     * @param reason why it is later; needed only then
     * @return the promise that counts from now on: the same, or the one that takes its place
     * @throws Refusal when it counts and is put off without a reason
     */
    public PromiseId say(
            PromiseId id,
            @Nullable Instant due,
            ZoneId zone,
            @Nullable String reason,
            Viewer.Member viewer) {
        var promise = promises.held(id);
        if (due == null || reason == null || reason.isBlank() || !promise.isPutOff(due)) {
            promises.move(id, due, zone, viewer);
            return id;
        }
        return outcomes.renew(id, due, zone, reason, viewer);
    }
}
