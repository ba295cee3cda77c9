package heed.conversation;

import heed.access.Elevation;
import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a conversation: a person of a team, or the team as a whole. Thread-safe. */
@Service
@Transactional
public class Ownership {

    private final Conversations conversations;
    private final ConversationStore store;
    private final EventStore events;
    private final People people;
    private final Elevation elevation;
    private final Clock clock;

    Ownership(
            Conversations conversations,
            ConversationStore store,
            EventStore events,
            People people,
            Elevation elevation,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.events = events;
        this.people = people;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Makes somebody the owner, or nobody: then the team has it. */
    public void give(ConversationId id, @Nullable PersonId owner, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        var now = Instant.now(clock);
        if (owner == null) {
            events.happened(id, "returned", viewer.person(), Map.of(), now);
            own(id, before.team(), null, now);
            return;
        }
        var person = worker(owner, before.team());
        events.happened(
                id,
                owner.equals(viewer.person()) ? "taken" : "given",
                viewer.person(),
                Map.of("to", person.name()),
                now);
        own(id, before.team(), owner, now);
    }

    /**
     * Hands a conversation to another team; nobody in it has it yet. Who is not in that team sees
     * it no longer.
     */
    public void move(ConversationId id, TeamId team, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        var to = people.team(team);
        var now = Instant.now(clock);
        events.happened(
                id,
                "moved",
                viewer.person(),
                Map.of("from", before.teamName(), "to", to.name()),
                now);
        own(id, team, null, now);
    }

    /** The last deed of a verb: whoever hands a conversation over may not see it afterwards. */
    private void own(ConversationId id, TeamId team, @Nullable PersonId owner, Instant now) {
        elevation.call(() -> {
            store.own(id, team, owner, now);
            return id;
        });
    }

    private Person worker(PersonId id, TeamId team) {
        var person = people.find(id);
        if (!person.worksHere()
                || people.members(team).stream().noneMatch(member -> member.id().equals(id))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-in-the-team",
                    person.name()
                            + " is not in this team. Hand the conversation to their team instead.");
        }
        return person;
    }
}
