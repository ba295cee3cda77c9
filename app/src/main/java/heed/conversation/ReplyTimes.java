package heed.conversation;

import heed.access.People;
import heed.access.TeamId;
import heed.calendar.OpeningHours;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When a team owes a reply, in its opening hours and its zone. Thread-safe. */
@Component
class ReplyTimes {

    private final People people;

    ReplyTimes(People people) {
        this.people = people;
    }

    Instant due(TeamId team, Priority priority, Instant since) {
        return hours(team).after(since, priority.replyWithin());
    }

    Instant closeOfWorkingDay(TeamId team, Instant since, int days) {
        return hours(team).closeOfWorkingDay(since, days);
    }

    private OpeningHours hours(TeamId team) {
        return OpeningHours.standard(people.team(team).zone());
    }
}
