package heed.mailaudit.count;

import java.time.Duration;

/** How figures are said. */
public final class Words {

    private Words() {}

    /** Rounded, never to nothing: “40 min”, “3 h 10 min”, “26 h”. */
    public static String duration(Duration duration) {
        long minutes = (duration.toSeconds() + 30) / 60;
        if (minutes < 1) return "1 min";
        if (minutes < 60) return minutes + " min";
        long hours = minutes / 60;
        return minutes % 60 == 0 || hours >= 10
                ? hours + " h"
                : hours + " h " + minutes % 60 + " min";
    }
}
