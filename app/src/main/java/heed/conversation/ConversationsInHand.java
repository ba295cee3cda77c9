package heed.conversation;

import heed.access.Elevation;
import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.WorkInHand;
import heed.calendar.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open conversations of somebody who leaves. Each goes back to its team and says what they
 * meant to do next, due by the end of the next working day at the latest: the team sees that
 * somebody must take it over. What is snoozed stays so until it wakes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConversationsInHand implements WorkInHand {

    private final ConversationsInHandStore store;
    private final EventStore events;
    private final People people;
    private final Elevation elevation;
    private final Calendars calendars;
    private final Clock clock;

    ConversationsInHand(
            ConversationsInHandStore store,
            EventStore events,
            People people,
            Elevation elevation,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.people = people;
        this.elevation = elevation;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(PersonId person) {
        return store.count(person);
    }

    @Override
    public void returnAll(Person person) {
        ViewerScope.require(heed.access.Role.ADMINISTRATOR);
        // An administrator need not be in the teams concerned.
        elevation.call(() -> returned(person));
    }

    private int returned(Person person) {
        var now = Instant.now(clock);
        var by = administrator();
        int count = 0;
        for (var team : people.teams()) {
            var due = calendars.of(team.id()).closeOfWorkingDay(now, 1);
            List<ConversationId> returned =
                    store.returnAll(person.id(), team.id(), person.name(), due, now);
            returned.forEach(id ->
                    events.happened(
                            id, "returned", by, Map.of("from", person.name(), "why", "left"), now));
            count += returned.size();
        }
        return count;
    }

    private static @Nullable PersonId administrator() {
        return ViewerScope.current()
                .filter(Viewer.Member.class::isInstance)
                .map(Viewer.Member.class::cast)
                .map(Viewer.Member::person)
                .orElse(null);
    }
}
