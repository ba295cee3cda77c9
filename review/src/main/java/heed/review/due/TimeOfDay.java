package heed.review.due;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An hour as people name it. */
sealed interface TimeOfDay {

    /** Whose clocks show a time. */
    sealed interface Clocks {
        /** The customer's, if we know where they are; otherwise the team's. */
        record Unnamed() implements Clocks {}

        record Team() implements Clocks {}

        record In(ZoneId zone) implements Clocks {}
    }

    /** Which half of the day an hour up to twelve is in. */
    enum Half {
        MORNING,
        AFTERNOON,
        /** Nobody said: what lies in the working day. */
        LIKELY,
        /** The hour counts to 24. */
        NONE
    }

    /** What a clock shows. */
    record Clock(int hour, int minute, Half half, Clocks clocks) implements TimeOfDay {

        Clock on(Clocks other) {
            return new Clock(hour, minute, half, other);
        }

        Clock in(Half other) {
            return half == Half.LIKELY ? new Clock(hour, minute, other, clocks) : this;
        }

        /** Minutes since midnight; 24:00 is the next one. */
        int minutes() {
            int hours =
                    switch (half) {
                        case MORNING -> hour % 12;
                        case AFTERNOON -> hour < 12 ? hour + 12 : hour;
                        case LIKELY -> hour >= 1 && hour <= 6 ? hour + 12 : hour;
                        case NONE -> hour;
                    };
            return hours * 60 + minute;
        }
    }

    /** The end of the morning: noon. */
    record Morning() implements TimeOfDay {}

    /** The end of the afternoon or evening: when the team closes. */
    record Afternoon() implements TimeOfDay {}

    /** When the team closes. */
    record Closing() implements TimeOfDay {}

    /** One hour after the team opens. */
    record FirstThing() implements TimeOfDay {}

    static Clock clock(int hour, @Nullable Integer minute, Half half) {
        return new Clock(hour, minute == null ? 0 : minute, half, new Clocks.Unnamed());
    }
}
