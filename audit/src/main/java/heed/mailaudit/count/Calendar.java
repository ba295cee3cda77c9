package heed.mailaudit.count;

import heed.mailaudit.talk.Sifted;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The weeks of a mailbox, or its months when there are too many weeks to look at. */
final class Calendar {

    private static final int MOST_WEEKS = 30;

    private final ZoneId zone;
    private final LocalDate first;
    private final boolean byWeek;
    private final int[] replies;
    private final int[] clean;

    Calendar(Sifted sifted, ZoneId zone) {
        this.zone = zone;
        LocalDate from = sifted.first().atZone(zone).toLocalDate();
        LocalDate to = sifted.last().atZone(zone).toLocalDate();
        this.byWeek = ChronoUnit.WEEKS.between(from, to) < MOST_WEEKS;
        this.first = start(from);
        this.replies = new int[index(to) + 1];
        this.clean = new int[replies.length];
    }

    boolean isByWeek() {
        return byWeek;
    }

    int count() {
        return replies.length;
    }

    int period(Instant at) {
        return Math.clamp(index(at.atZone(zone).toLocalDate()), 0, replies.length - 1);
    }

    void add(int period, boolean isClean) {
        replies[period]++;
        if (isClean) clean[period]++;
    }

    List<Report.Period> periods() {
        var periods = new ArrayList<Report.Period>();
        for (int at = 0; at < replies.length; at++) {
            LocalDate start = byWeek ? first.plusWeeks(at) : first.plusMonths(at);
            periods.add(new Report.Period(start, replies[at], clean[at]));
        }
        return List.copyOf(periods);
    }

    private int index(LocalDate day) {
        var unit = byWeek ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
        return (int) unit.between(first, start(day));
    }

    private LocalDate start(LocalDate day) {
        return byWeek
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.withDayOfMonth(1);
    }
}
