package heed.complaint;

import heed.access.RecurringJob;
import heed.calendar.Calendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the times of open complaints: its owner is told when half of a time is over, the leads
 * when three quarters are, both when it has passed. Each telling is a transaction that first takes
 * the right to it, so that any number of nodes may look.
 */
@Component
class ComplaintWatch extends RecurringJob {

    private static final int MOST = 5000;

    private final ComplaintStore store;
    private final ComplaintTellings tellings;
    private final ComplaintSettings settings;
    private final ComplaintNews news;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ComplaintWatch(
            ComplaintStore store,
            ComplaintTellings tellings,
            ComplaintSettings settings,
            ComplaintNews news,
            Calendars calendars,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${heed.complaints.every:30s}") Duration every) {
        super("complaints", every);
        this.store = store;
        this.tellings = tellings;
        this.settings = settings;
        this.news = news;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::look);
    }

    /** Somebody to tell of a time. */
    private record Telling(Complaint complaint, ComplaintDue due, String what) {

        boolean isAmong(Set<ComplaintTellings.Told> told) {
            return told.contains(new ComplaintTellings.Told(complaint.id(), due.at(), what));
        }
    }

    private void look() {
        var now = Instant.now(clock);
        List<Telling> wanted = transaction.execute(status -> wanted(now));
        wanted.forEach(one -> attempt(() -> transaction.executeWithoutResult(s -> tell(one, now))));
    }

    private List<Telling> wanted(Instant now) {
        var open = store.open(MOST);
        if (open.isEmpty()) {
            return List.of();
        }
        var times = settings.times();
        var hours = calendars.all();
        var told = tellings.ofOpen();
        return open.stream()
                .<Telling>mapMulti((one, next) -> {
                    var of = ComplaintClock.of(hours, one.team());
                    var due = ComplaintDue.of(one, times, of).orElseThrow();
                    wanted(one, due, due.ownerTold(of), due.leadTold(of), now, next);
                })
                .filter(one -> !one.isAmong(told))
                .toList();
    }

    private static void wanted(
            Complaint one,
            ComplaintDue due,
            Instant owner,
            Instant lead,
            Instant now,
            Consumer<Telling> next) {
        if (due.isOver(now)) {
            next.accept(new Telling(one, due, "passed"));
        } else if (!lead.isAfter(now)) {
            next.accept(new Telling(one, due, "lead"));
        } else if (!owner.isAfter(now)) {
            next.accept(new Telling(one, due, "owner"));
        }
    }

    private void tell(Telling one, Instant now) {
        var complaint = one.complaint();
        if (!tellings.mayTell(complaint.id(), one.due().at(), one.what(), now)) {
            return;
        }
        switch (one.what()) {
            case "owner" -> news.comes(complaint, one.due());
            case "lead" -> news.stillComes(complaint, one.due());
            default -> news.passed(complaint, one.due());
        }
    }
}
