package heed.reply;

import heed.access.DeskCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How the outbox fares, for {@code /metrics}. */
@Component
class OutboxGauges implements MeterBinder {

    private final DeskCount<OutboxStore.Counts> counts;

    OutboxGauges(OutboxStore store, TransactionTemplate transaction, Clock clock) {
        counts = new DeskCount<>(() -> store.counts(Instant.now(clock)), transaction, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waiting", "Replies on their way", OutboxStore.Counts::waiting);
        gauge(registry, "late", "Replies due for five minutes or more", OutboxStore.Counts::late);
        gauge(registry, "failed", "Replies that were given up", OutboxStore.Counts::failed);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String words,
            ToDoubleFunction<OutboxStore.Counts> count) {
        Gauge.builder(
                        "heed.outbox." + name,
                        counts,
                        latest -> latest.latest().map(count::applyAsDouble).orElse(Double.NaN))
                .description(words)
                .register(registry);
    }
}
