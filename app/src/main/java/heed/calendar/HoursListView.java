package heed.calendar;

import heed.web.SettingsFrame;
import java.util.List;

/** When each team works, in a line. */
record HoursListView(SettingsFrame frame, List<Line> teams) {

    /**
     * A team.
     *
     * @param next the next holiday
     */
    record Line(String url, String name, String week, String zone, String next) {}
}
