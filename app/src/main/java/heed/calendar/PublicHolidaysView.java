package heed.calendar;

import heed.web.Field;
import heed.web.SettingsFrame;
import java.util.List;

/**
 * Public holidays to choose from.
 *
 * @param back to the team's hours
 * @param region whose they are
 */
record PublicHolidaysView(
        SettingsFrame frame,
        String back,
        String action,
        List<Choice> countries,
        List<Choice> regions,
        String region,
        Field from,
        Field until,
        List<Line> days) {

    /** A country or region. */
    record Choice(String code, String name, boolean chosen) {}

    /** A holiday; whether the team keeps that day already. */
    record Line(String day, String when, String name, boolean kept) {}

    boolean allKept() {
        return days.stream().allMatch(Line::kept);
    }
}
