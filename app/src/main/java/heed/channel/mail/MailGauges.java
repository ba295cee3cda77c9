package heed.channel.mail;

import heed.access.DeskCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How incoming mail fares, for {@code /metrics}. */
@Component
class MailGauges implements MeterBinder {

    private final DeskCount<RawMailStore.Counts> counts;

    MailGauges(RawMailStore store, TransactionTemplate transaction, Clock clock) {
        counts = new DeskCount<>(store::counts, transaction, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waiting", "Mails that came and wait", RawMailStore.Counts::waiting);
        gauge(registry, "unreadable", "Mails kept unread", RawMailStore.Counts::unreadable);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String words,
            ToDoubleFunction<RawMailStore.Counts> count) {
        Gauge.builder(
                        "heed.mail." + name,
                        counts,
                        latest -> latest.latest().map(count::applyAsDouble).orElse(Double.NaN))
                .description(words)
                .register(registry);
    }
}
