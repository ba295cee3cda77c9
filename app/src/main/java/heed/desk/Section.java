package heed.desk;

import heed.web.TimeWords;
import java.time.Duration;
import java.time.Instant;

/**
 * The parts of a list that is ordered by time: by when somebody is needed, or by the latest change.
 */
enum Section {
    NOW("Now", "most pressing first"),
    LATER_TODAY("Later today", ""),
    TOMORROW("Tomorrow", ""),
    THIS_WEEK("This week", ""),
    LATER("Later", ""),
    TODAY("Today", ""),
    YESTERDAY("Yesterday", ""),
    PAST_WEEK("In the past week", ""),
    EARLIER("Earlier", "");

    private static final Duration SOON = Duration.ofHours(1);

    private final String heading;
    private final String note;

    Section(String heading, String note) {
        this.heading = heading;
        this.note = note;
    }

    String heading() {
        return heading;
    }

    String note() {
        return note;
    }

    /** By when somebody is needed. A week ends on Sunday. */
    static Section ofNeed(Instant at, TimeWords words) {
        long days = words.daysUntil(at);
        if (!at.isAfter(words.now().plus(SOON))) {
            return NOW;
        }
        if (days <= 1) {
            return days == 1 ? TOMORROW : LATER_TODAY;
        }
        return days <= 7 - words.today().getDayOfWeek().getValue() ? THIS_WEEK : LATER;
    }

    /** By when it changed. */
    static Section ofChange(Instant at, TimeWords words) {
        long days = -words.daysUntil(at);
        if (days <= 1) {
            return days == 1 ? YESTERDAY : TODAY;
        }
        return days < 7 ? PAST_WEEK : EARLIER;
    }
}
