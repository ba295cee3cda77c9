package heed.complaint;

import heed.access.Elevation;
import heed.access.TeamId;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what is due about complaints, each by its team's calendar. Thread-safe. */
@Component
class ComplaintClock {

    private static final WorkingHours ANY = WorkingHours.standard(ZoneOffset.UTC);

    private final Calendars calendars;
    private final ComplaintSettings settings;
    private final Elevation elevation;

    ComplaintClock(Calendars calendars, ComplaintSettings settings, Elevation elevation) {
        this.calendars = calendars;
        this.settings = settings;
        this.elevation = elevation;
    }

    /** What is to be done next about one: a statement. */
    Optional<ComplaintDue> due(Complaint complaint) {
        var team = complaint.team();
        if (team == null) {
            return ComplaintDue.of(complaint, settings.times(), ANY);
        }
        var told = settings.told(team);
        return ComplaintDue.of(complaint, told.times(), calendars.read(told.calendar()));
    }

    /** What is to be done next about each that is open: two statements. */
    Map<ComplaintId, ComplaintDue> due(List<Complaint> complaints) {
        var times = settings.times();
        var hours = calendars.all();
        return complaints.stream()
                .filter(one -> !one.isClosed())
                .collect(
                        Collectors.toMap(
                                Complaint::id,
                                one ->
                                        ComplaintDue.of(one, times, of(hours, one.team()))
                                                .orElseThrow()));
    }

    static WorkingHours of(Map<TeamId, WorkingHours> hours, @Nullable TeamId team) {
        return team == null ? ANY : hours.getOrDefault(team, ANY);
    }

    /** As Heed itself: what a step does may lead out of the eyes of who took it. */
    <T> T elevated(Supplier<T> work) {
        return elevation.call(work);
    }
}
