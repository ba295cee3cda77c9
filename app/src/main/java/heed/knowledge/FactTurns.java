package heed.knowledge;

import heed.access.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that looks once more for what states a value when a planned change takes effect: much may
 * have been written since it was planned. Any number of nodes may do it.
 */
@Component
class FactTurns extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final FactTurnStore store;
    private final FactLineStore lines;
    private final FactValueStore values;
    private final FactUses uses;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactTurns(
            FactTurnStore store,
            FactLineStore lines,
            FactValueStore values,
            FactUses uses,
            TransactionTemplate transaction,
            Clock clock) {
        super("fact-turns", EVERY);
        this.store = store;
        this.lines = lines;
        this.values = values;
        this.uses = uses;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::lookAgain);
    }

    /** All whose time has come. */
    private void lookAgain() {
        var now = Instant.now(clock);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> lookAtNext(now)));
        }
    }

    private boolean lookAtNext(Instant now) {
        var turn = store.take(now);
        turn.ifPresent(one ->
                lines.find(one.fact(), now)
                        .ifPresent(fact ->
                                values.all(one.fact()).stream()
                                        .filter(value -> value.id().equals(one.value()))
                                        .filter(value -> !value.isTrue(now))
                                        .forEach(ended -> uses.keep(fact, ended))));
        return turn.isPresent();
    }
}
