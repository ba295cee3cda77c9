package heed.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Calendars as no team has them, in zones whose clocks do odd things. The same for the same seed.
 */
public final class RandomHours {

    private static final List<String> ZONES =
            List.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Santiago", // changes at midnight, so that a day begins at one
                    "America/Havana", // shows the hour before midnight's end twice
                    "Asia/Beirut",
                    "Australia/Lord_Howe", // by half an hour
                    "Africa/Casablanca", // back for Ramadan
                    "Asia/Kathmandu", // at quarters of hours from everybody
                    "Pacific/Apia", // left out the 30th of December 2011
                    "America/St_Johns", // changed at one minute past midnight until 2011
                    "UTC");

    private RandomHours() {}

    public static WorkingHours of(Random random) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        while (week.values().stream().allMatch(List::isEmpty)) {
            for (var day : DayOfWeek.values()) {
                week.put(day, random.nextInt(4) == 0 ? List.of() : spans(random));
            }
        }
        var holidays = new ArrayList<Holiday>();
        var first = LocalDate.of(2011, 1, 1);
        for (int i = random.nextInt(300); i > 0; i--) {
            holidays.add(
                    new Holiday(
                            first.plusDays(random.nextInt(366 * 16)),
                            "Holiday",
                            random.nextBoolean() ? List.of() : spans(random)));
        }
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return WorkingHours.of(zone, week, holidays);
    }

    /** A minute, often one near a change of the clocks. */
    public static Instant instant(Random random, ZoneId zone) {
        var year = random.nextBoolean() ? 2011 : 2026;
        var at =
                LocalDate.of(year, 1, 1)
                        .atStartOfDay()
                        .plusMinutes(random.nextInt(365 * 24 * 60))
                        .toInstant(ZoneOffset.UTC);
        var change = zone.getRules().nextTransition(at);
        return change == null || random.nextInt(3) == 0
                ? at
                : change.getInstant().plusSeconds(60L * (random.nextInt(4000) - 2500));
    }

    private static List<Span> spans(Random random) {
        int step = random.nextBoolean() ? 30 : 1;
        var minutes = new TreeSet<Integer>();
        while (minutes.size() < 2 * (1 + random.nextInt(3))) {
            minutes.add(random.nextInt(1440 / step + 1) * step);
        }
        var spans = new ArrayList<Span>();
        var ends = List.copyOf(minutes);
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            spans.add(new Span(ends.get(i), ends.get(i + 1)));
        }
        return spans;
    }
}
