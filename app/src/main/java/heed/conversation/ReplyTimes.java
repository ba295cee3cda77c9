package heed.conversation;

import heed.access.TeamId;
import heed.calendar.Calendars;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When a team owes a reply, in its opening hours and its zone. Thread-safe. */
@Component
class ReplyTimes {

    private final Calendars calendars;

    ReplyTimes(Calendars calendars) {
        this.calendars = calendars;
    }

    Instant due(TeamId team, Priority priority, Instant since) {
        return calendars.of(team).after(since, priority.replyWithin());
    }

    Instant closeOfWorkingDay(TeamId team, Instant since, int days) {
        return calendars.of(team).closeOfWorkingDay(since, days);
    }
}
