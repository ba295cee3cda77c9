package heed.complaint;

import heed.access.RecurringJob;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what we want to have changed after complaints: its owner is told when its day begins,
 * both they and the leads when it has passed and nobody said that it is done. Each telling is a
 * transaction that first takes the right to it, so that any number of nodes may look.
 */
@Component
class CorrectiveStepWatch extends RecurringJob {

    private final CorrectiveStepStore store;
    private final CorrectiveStepNews news;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CorrectiveStepWatch(
            CorrectiveStepStore store,
            CorrectiveStepNews news,
            Calendars calendars,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${heed.complaints.every:30s}") Duration every) {
        super("corrective-steps", every);
        this.store = store;
        this.news = news;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(this::look);
    }

    private void look() {
        var now = Instant.now(clock);
        // Somewhere it is tomorrow already.
        var until = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        var untold = transaction.execute(status -> store.untold(until));
        if (untold.isEmpty()) {
            return;
        }
        var hours = transaction.execute(status -> calendars.all());
        untold.forEach(one -> attempt(() -> look(one, ComplaintClock.of(hours, one.team()), now)));
    }

    private void look(CorrectiveStep one, WorkingHours hours, Instant now) {
        var day = one.on().atStartOfDay(hours.zone()).toInstant();
        if (hours.closeOfWorkingDay(day, 0).isBefore(now)) {
            tell(one, "passed", now);
        } else if (!one.told() && !hours.opening(day).isAfter(now)) {
            tell(one, "owner", now);
        }
    }

    private void tell(CorrectiveStep one, String what, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (store.mayTell(one, what, now)) {
                news.due(one, what.equals("passed"));
            }
        });
    }
}
