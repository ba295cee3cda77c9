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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a conversation: a person of a team, or the team as a whole. Thread-safe. */
@Service
@Transactional
public class Ownership {

    private static final int LONGEST_NOTE = 2000;

    private final Conversations conversations;
    private final ConversationStore store;
    private final EventStore events;
    private final People people;
    private final Elevation elevation;
    private final ObjectProvider<PlainGiving> limits;
    private final Clock clock;

    Ownership(
            Conversations conversations,
            ConversationStore store,
            EventStore events,
            People people,
            Elevation elevation,
            ObjectProvider<PlainGiving> limits,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.events = events;
        this.people = people;
        this.elevation = elevation;
        this.limits = limits;
        this.clock = clock;
    }

    /** Makes somebody the owner, or nobody: then the team has it. */
    public void give(ConversationId id, @Nullable PersonId owner, Viewer.Member viewer) {
        give(id, owner, "", viewer);
    }

    /**
     * As above, with a word to whoever gets it.
     *
     * @param note why, and what to know; may be empty
     * @throws Refusal when it cannot be given without more, see {@link PlainGiving}
     */
    public void give(
            ConversationId id, @Nullable PersonId owner, String note, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        limits.orderedStream().forEach(one -> one.refuse(before, before.team(), owner, viewer));
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
                noted(Map.of("to", person.name()), note),
                now);
        own(id, before.team(), owner, now);
    }

    /**
     * Hands a conversation to another team; nobody in it has it yet. Who is not in that team sees
     * it no longer.
     */
    public void move(ConversationId id, TeamId team, Viewer.Member viewer) {
        move(id, team, "", viewer);
    }

    /**
     * As above, with a word to that team.
     *
     * @param note why, and what to know; may be empty
     */
    public void move(ConversationId id, TeamId team, String note, Viewer.Member viewer) {
        var before = conversations.lock(id);
        before.requireNotMerged();
        limits.orderedStream().forEach(one -> one.refuse(before, team, null, viewer));
        var to = people.team(team);
        var now = Instant.now(clock);
        events.happened(
                id,
                "moved",
                viewer.person(),
                noted(Map.of("from", before.teamName(), "to", to.name()), note),
                now);
        own(id, team, null, now);
    }

    /**
     * For the modules above, which have shown that it may be: the conversation is whose their rule
     * says, and they tell what happened.
     */
    public void entrust(ConversationId id, Entrusted to) {
        var now = Instant.now(clock);
        elevation.call(() -> {
            conversations.lock(id).requireNotMerged();
            events.happened(id, to.kind(), to.by(), to.data(), now);
            store.own(id, to.team(), to.owner(), now);
            return id;
        });
    }

    private static Map<String, String> noted(Map<String, String> data, String note) {
        var words = note.replace("\u0000", "").strip();
        if (words.length() > LONGEST_NOTE) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "note-too-long", "A note has 2,000 characters here.");
        }
        if (words.isEmpty()) {
            return data;
        }
        var more = new HashMap<>(data);
        more.put("note", words);
        return more;
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
