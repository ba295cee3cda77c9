package heed.calendar;

import heed.web.Field;
import heed.web.SettingsFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When one team works.
 *
 * @param keeps whether the viewer may change it
 * @param days a field each weekday
 * @param week the same in words, for who may not
 * @param holidays today's and those to come
 */
record HoursView(
        SettingsFrame frame,
        String action,
        boolean keeps,
        String zone,
        int version,
        List<Field> days,
        String week,
        List<Line> holidays,
        Field day,
        Field name,
        Field hours) {

    /** A holiday. */
    record Line(String name, String day, String hours, String removal) {}

    HoursView telling(@Nullable String told) {
        return new HoursView(
                frame.telling(told),
                action,
                keeps,
                zone,
                version,
                days,
                week,
                holidays,
                day,
                name,
                hours);
    }
}
