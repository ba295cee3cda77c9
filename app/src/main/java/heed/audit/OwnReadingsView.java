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
                url(one),
                way(one.way()));
    }

    private static String what(OwnReading one) {
        var subject = one.subject();
        int colon = subject.indexOf(':');
        return switch (colon < 0 ? subject : subject.substring(0, colon)) {
            case "search" -> "Searched for “" + subject.substring(colon + 1) + "”";
            case "list" -> "Looked through " + list(subject.substring(colon + 1));
            case "customer" -> "The card of a customer";
            case "attachment" -> "A file of " + conversation(one);
            case "message" -> "A mail as it was formatted, of " + conversation(one);
            case "raw" -> "A mail as it came, of " + conversation(one);
            default -> conversation(one);
        };
    }

    private static String list(String in) {
        return switch (in) {
            case "needed" -> "what needs me now";
            case "mine" -> "my conversations";
            case "team" -> "what my teams have";
            case "all" -> "everything";
            case "conversations" -> "conversations";
            default -> in.startsWith("views/") ? "a view of mine" : "what is " + in;
        };
    }

    private static String conversation(OwnReading one) {
        return one.number() == null
                ? "a conversation that you may see no longer"
                : "#" + one.number() + " " + one.about();
    }

    private static @Nullable String url(OwnReading one) {
        if (one.subject().startsWith("customer:")) {
            return "/customers/" + one.subject().substring("customer:".length());
        }
        return one.number() == null ? null : "/conversations/" + one.number();
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
