package heed.audit;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody read, told to themselves. */
record OwnReadingsView(SettingsFrame frame, List<Line> readings, @Nullable String older) {

    /**
     * One reading.
     *
     * @param url of the conversation; null when it can be seen no longer
     */
    record Line(String when, String exactly, String what, @Nullable String url, String way) {}

    static OwnReadingsView of(
            SettingsFrame frame, List<OwnReading> readings, int limit, TimeWords words) {
        boolean more = readings.size() > limit;
        var shown = more ? readings.subList(0, limit) : readings;
        return new OwnReadingsView(
                frame,
                shown.stream().map(one -> line(one, words)).toList(),
                more ? OwnReadingsPage.HERE + "?before=" + shown.getLast().id() : null);
    }

    private static Line line(OwnReading one, TimeWords words) {
        return new Line(
                words.shortly(one.at()),
                words.exactly(one.at()),
                what(one),
                one.number() == null ? null : "/conversations/" + one.number(),
                way(one.way()));
    }

    private static String what(OwnReading one) {
        var subject = one.subject();
        var of =
                one.number() == null
                        ? "a conversation that you may see no longer"
                        : "#" + one.number() + " " + one.about();
        if (subject.startsWith("search:")) {
            return "Searched for “" + subject.substring(7) + "”";
        }
        if (subject.startsWith("attachment:")) {
            return "A file of " + of;
        }
        return subject.startsWith("raw") ? "A mail as it came, of " + of : of;
    }

    private static String way(String way) {
        return switch (way) {
            case "page" -> "on screen";
            case "api" -> "by a program with your token";
            case "live" -> "on screen, as it changed";
            case "export" -> "by an export";
            default -> way;
        };
    }
}
