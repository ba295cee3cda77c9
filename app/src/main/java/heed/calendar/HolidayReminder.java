package heed.calendar;

import heed.access.People;
import heed.access.RecurringJob;
import heed.access.Team;
import heed.notice.Notice;
import heed.notice.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that tells leads from November on when a team keeps holidays of this year and none of the
 * next; and once for all when it keeps none at all. Telling is once by itself, so that any number
 * of nodes may do it.
 */
@Component
class HolidayReminder extends RecurringJob {

    private final Calendars calendars;
    private final People people;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HolidayReminder(
            Calendars calendars,
            People people,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        super("holidays", Duration.ofHours(1));
        this.calendars = calendars;
        this.people = people;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(() -> transaction.executeWithoutResult(status -> remind()));
    }

    private void remind() {
        var all = calendars.all();
        for (var team : people.teams()) {
            remind(team, Objects.requireNonNull(all.get(team.id())));
        }
    }

    void remind(Team team, WorkingHours hours) {
        var today = LocalDate.now(clock.withZone(hours.zone()));
        if (today.getMonth().compareTo(Month.NOVEMBER) < 0) {
            return;
        }
        int next = today.getYear() + 1;
        if (hours.holidays().isEmpty()) {
            notices.tellLeads(noneAtAll(team, next), team.id(), null);
            return;
        }
        notices.over(noneAtAll(team));
        if (keeps(hours, next)) {
            notices.over(key(team, next));
        } else if (keeps(hours, today.getYear())) {
            notices.tellLeads(notice(team, next), team.id(), null);
        }
    }

    private static boolean keeps(WorkingHours hours, int year) {
        return hours.holidays().stream().anyMatch(one -> one.day().getYear() == year);
    }

    private static Notice notice(Team team, int year) {
        return notice(
                key(team, year),
                "No holidays of %d are kept for %s yet: replies would be due on them."
                        .formatted(year, team.name()),
                team,
                year);
    }

    /** A team may work on every day: it is told of no second year. */
    private static Notice noneAtAll(Team team, int year) {
        return notice(
                noneAtAll(team),
                "No holidays are kept for %s at all: replies are due on every one of them. If that is meant, nothing is to be done."
                        .formatted(team.name()),
                team,
                year);
    }

    private static Notice notice(String key, String words, Team team, int year) {
        return new Notice(
                key,
                Notice.Matter.CLOCK,
                words,
                "%s/%s/public-holidays?from=%d&until=%d"
                        .formatted(HoursPage.HERE, team.id(), year, year),
                false);
    }

    private static String noneAtAll(Team team) {
        return "holidays:" + team.id() + ":none";
    }

    private static String key(Team team, int year) {
        return "holidays:" + team.id() + ":" + year;
    }
}
