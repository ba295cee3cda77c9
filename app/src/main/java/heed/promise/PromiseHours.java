package heed.promise;

import heed.access.People;
import heed.access.TeamId;
import heed.calendar.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Reckons in the opening hours of teams. Thread-safe. */
@Component
class PromiseHours {

    private final People people;

    PromiseHours(People people) {
        this.people = people;
    }

    /** When {@code work} of the team's opening time has passed since {@code start}. */
    Instant after(TeamId team, Instant start, Duration work) {
        return OpeningHours.standard(zone(team)).after(start, work);
    }

    ZoneId zone(TeamId team) {
        return people.team(team).zone();
    }

    /** The day of an instant where the team is. */
    LocalDate day(TeamId team, Instant at) {
        return at.atZone(zone(team)).toLocalDate();
    }
}
