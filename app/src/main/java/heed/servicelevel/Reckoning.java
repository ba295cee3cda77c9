package heed.servicelevel;

import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.conversation.Conversations;
import heed.conversation.Pressing;
import heed.conversation.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reckons the clocks of conversations to which something happened, or whose calendar or targets
 * changed: some statements for a thousand of them. Any number of nodes may do it; killed anywhere,
 * what was taken is taken again. Thread-safe.
 */
@Service
class Reckoning {

    static final int AT_ONCE = 1000;

    private final StaleStore stale;
    private final CourseStore courses;
    private final TurnStore turns;
    private final TargetStore targets;
    private final PauseStore pauses;
    private final Conversations conversations;
    private final Calendars calendars;
    private final Pressing pressing;

    Reckoning(
            StaleStore stale,
            CourseStore courses,
            TurnStore turns,
            TargetStore targets,
            PauseStore pauses,
            Conversations conversations,
            Calendars calendars,
            Pressing pressing) {
        this.stale = stale;
        this.courses = courses;
        this.turns = turns;
        this.targets = targets;
        this.pauses = pauses;
        this.conversations = conversations;
        this.calendars = calendars;
        this.pressing = pressing;
    }

    /**
     * Reckons some; returns how many were taken: none when there is nothing left to do.
     *
     * <p>What happens to one of them meanwhile marks it again.
     */
    @Transactional
    public int reckon() {
        var ids = stale.take(AT_ONCE);
        if (!ids.isEmpty()) {
            reckon(ids);
            tell(pauses.endOver(ids));
        }
        return ids.size();
    }

    /** Nobody ended these: their conversations say what did. */
    private void tell(List<PauseStore.Over> over) {
        over.forEach(one ->
                conversations.happenedAt(
                        one.conversation(), "clocks-resumed", Map.of("why", one.why()), one.at()));
    }

    private void reckon(Set<UUID> ids) {
        var hours = calendars.all();
        var policy = new TargetPolicy(targets.all());
        var warned = new Warned(targets.warnPercent(), turns.warned(ids));
        var rows = new ArrayList<TurnStore.Row>();
        var dues = new ArrayList<Pressing.Due>();
        for (var course : courses.of(ids)) {
            var open = Objects.requireNonNull(hours.get(course.team()));
            var found = turns(course, open, policy);
            found.forEach(turn -> rows.add(row(course, turn, open, warned)));
            dues.add(due(course, found));
        }
        turns.keep(ids, rows);
        pressing.press(dues);
    }

    private static List<Turn> turns(Course course, WorkingHours hours, TargetPolicy policy) {
        return course.state() == State.SPAM
                ? List.of()
                : ClockPolicy.turns(
                        course.id().value(),
                        course.settled(),
                        hours,
                        policy.of(course.inbox(), course.priority(), course.organisation()));
    }

    private static TurnStore.Row row(Course course, Turn turn, WorkingHours hours, Warned warned) {
        var warning = warned.next(course.id().value(), turn, hours);
        return new TurnStore.Row(
                course.id().value(),
                turn.clock().word(),
                turn.startedAt(),
                turn.target().toSeconds(),
                turn.used().toSeconds(),
                turn.runsFrom(),
                turn.dueAt(),
                turn.endedAt(),
                turn.kept(),
                warning == null ? null : warning.whom(),
                warning == null ? null : warning.at());
    }

    private static Pressing.Due due(Course course, List<Turn> turns) {
        @Nullable Instant reply = null;
        @Nullable Turn other = null;
        for (var turn : turns) {
            var due = turn.dueAt();
            if (!turn.isOwed() || due == null) {
                continue;
            }
            switch (turn.clock()) {
                case FIRST_REPLY, NEXT_REPLY -> reply = due;
                case NEXT_UPDATE, RESOLUTION -> other = sooner(other, turn);
            }
        }
        return new Pressing.Due(
                course.id(),
                course.version(),
                reply,
                other == null ? null : other.dueAt(),
                other == null ? null : other.clock().word());
    }

    private static Turn sooner(@Nullable Turn one, Turn other) {
        var due = one == null ? null : one.dueAt();
        var otherDue = other.dueAt();
        return one != null && due != null && otherDue != null && !otherDue.isBefore(due)
                ? one
                : other;
    }
}
