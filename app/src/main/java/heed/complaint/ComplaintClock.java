package heed.complaint;

import heed.access.Elevation;
import heed.access.TeamId;
import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.web.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what is due about complaints, each by its team's calendar. Thread-safe. */
@Component
class ComplaintClock {

    private static final WorkingHours ANY = WorkingHours.standard(ZoneOffset.UTC);

    private final ComplaintStore store;
    private final Calendars calendars;
    private final ComplaintSettings settings;
    private final Elevation elevation;

    ComplaintClock(
            ComplaintStore store,
            Calendars calendars,
            ComplaintSettings settings,
            Elevation elevation) {
        this.store = store;
        this.calendars = calendars;
        this.settings = settings;
        this.elevation = elevation;
    }

    /** What is to be done next about one: a statement. */
    Optional<ComplaintDue> due(Complaint complaint) {
        var team = teams(List.of(complaint)).get(complaint.id());
        if (team == null) {
            return ComplaintDue.of(complaint, settings.times(), ANY);
        }
        var told = settings.told(team);
        return ComplaintDue.of(complaint, told.times(), calendars.read(told.calendar()));
    }

    /**
     * @throws Refusal when the customer still has time to answer
     */
    void requireSilence(Complaint complaint, Instant now) {
        var due = due(complaint);
        if (due.isPresent() && !due.get().isOver(now)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "too-early",
                    "They have "
                            + settings.times().answerDays()
                            + " working days to answer. Wait for them, or ask again.");
        }
    }

    /** What is to be done next about each that is open: two statements. */
    Map<ComplaintId, ComplaintDue> due(List<Complaint> complaints) {
        var times = settings.times();
        var hours = calendars.all();
        var teams = teams(complaints);
        return complaints.stream()
                .filter(one -> !one.isClosed())
                .collect(
                        Collectors.toMap(
                                Complaint::id,
                                one ->
                                        ComplaintDue.of(one, times, of(hours, teams.get(one.id())))
                                                .orElseThrow()));
    }

    /** Of each, also of those whose conversation the viewer does not see. */
    private Map<ComplaintId, TeamId> teams(List<Complaint> complaints) {
        var unseen =
                complaints.stream().filter(one -> one.team() == null).map(Complaint::id).toList();
        var others =
                unseen.isEmpty() ? List.<Complaint>of() : elevation.call(() -> store.all(unseen));
        var teams = new HashMap<ComplaintId, TeamId>();
        Stream.concat(complaints.stream(), others.stream())
                .filter(one -> one.team() != null)
                .forEach(one -> teams.put(one.id(), one.team()));
        return teams;
    }

    static WorkingHours of(Map<TeamId, WorkingHours> hours, @Nullable TeamId team) {
        return team == null ? ANY : hours.getOrDefault(team, ANY);
    }

    /** As Heed itself: what a step does may lead out of the eyes of who took it. */
    <T> T elevated(Supplier<T> work) {
        return elevation.call(work);
    }
}
