package heed.conversation;

import heed.access.Elevation;
import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conversations of the desk and what people do with them; what messages do to them is in {@link
 * Correspondence}. What the viewer of the transaction may not see does not exist here. Thread-safe.
 */
@Service
@Transactional
public class Conversations {

    private static final int MOST_TAGS = 30;

    private final ConversationStore store;
    private final EventStore events;
    private final ConversationListStore lists;
    private final People people;
    private final ReplyTimes replyTimes;
    private final Elevation elevation;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            EventStore events,
            ConversationListStore lists,
            People people,
            ReplyTimes replyTimes,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.lists = lists;
        this.people = people;
        this.replyTimes = replyTimes;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see: the answer is the same
     */
    @Transactional(readOnly = true)
    public Conversation find(ConversationId id) {
        return lists.find(id).orElseThrow(Conversations::unknown);
    }

    /** The conversation of a number that somebody typed, if there is one that may be seen. */
    @Transactional(readOnly = true)
    public Optional<Conversation> lookUp(long number) {
        return lists.findByNumber(number);
    }

    @Transactional(readOnly = true)
    public Conversation findByNumber(long number) {
        return lists.findByNumber(number).orElseThrow(Conversations::unknown);
    }

    /**
     * A conversation with what happened to it, in one statement.
     *
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Story story(long number) {
        return lists.story(number).orElseThrow(Conversations::unknown);
    }

    /** Those of {@code ids} that may be seen, the latest change first. */
    @Transactional(readOnly = true)
    public List<Conversation> find(Collection<ConversationId> ids) {
        return ids.isEmpty() ? List.of() : lists.find(ids);
    }

    /**
     * A stretch of what a filter leaves, the latest change first; one more than {@code limit} when
     * there are more.
     */
    @Transactional(readOnly = true)
    public List<Conversation> list(ConversationFilter filter, @Nullable Cursor after, int limit) {
        return lists.filtered(filter, after, limit + 1);
    }

    /** What happened to a conversation, the latest first, the last 200 at most. */
    @Transactional(readOnly = true)
    public List<ConversationEvent> events(ConversationId id) {
        return events.of(id);
    }

    /** Makes somebody the owner, or nobody: then the team has it. */
    public void give(ConversationId id, @Nullable PersonId owner, Viewer.Member viewer) {
        var before = lock(id);
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
        var before = lock(id);
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

    /** Says what comes next, and when. */
    public void plan(ConversationId id, NextStep nextStep, Viewer.Member viewer) {
        lock(id).requireOpen();
        var now = Instant.now(clock);
        store.plan(id, nextStep, now);
        events.happened(
                id,
                "planned",
                viewer.person(),
                Map.of("step", nextStep.text(), "at", nextStep.at().toString()),
                now);
    }

    /**
     * Out of sight until {@code until}; an answer of the customer wakes it earlier. Null wakes it
     * now.
     */
    public void snooze(ConversationId id, @Nullable Instant until, Viewer.Member viewer) {
        lock(id).requireOpen();
        var now = Instant.now(clock);
        if (until != null && !until.isAfter(now)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-past", "Choose a time that is still to come.");
        }
        store.snooze(id, until, now);
        events.happened(
                id,
                until == null ? "woken" : "snoozed",
                viewer.person(),
                until == null ? Map.of() : Map.of("until", until.toString()),
                now);
    }

    /** Nothing is left to do. */
    public void resolve(ConversationId id, Viewer.Member viewer) {
        close(id, State.RESOLVED, "resolved", viewer);
    }

    public void markSpam(ConversationId id, Viewer.Member viewer) {
        close(id, State.SPAM, "marked-spam", viewer);
    }

    /** Open again; when the next step is null, to see to it within the day. */
    public void reopen(ConversationId id, @Nullable NextStep nextStep, Viewer.Member viewer) {
        var before = lock(id);
        before.requireNotMerged();
        if (before.isOpen()) {
            return;
        }
        var now = Instant.now(clock);
        var next =
                nextStep == null
                        ? new NextStep(
                                "See to it again",
                                replyTimes.due(before.team(), before.priority(), now))
                        : nextStep;
        store.reopen(id, next, now);
        events.happened(id, "reopened", viewer.person(), Map.of(), now);
    }

    /**
     * Keeps subject, priority and tags. Tags are lower case, without spaces at the ends, each once.
     */
    public void describe(
            ConversationId id,
            String subject,
            Priority priority,
            Collection<String> tags,
            Viewer.Member viewer) {
        var before = lock(id);
        before.requireNotMerged();
        var clean = Tags.clean(tags);
        if (clean.size() > MOST_TAGS) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "too-many-tags",
                    "A conversation has thirty tags at most.");
        }
        if (subject.isBlank() || subject.length() > 1000) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "subject-missing",
                    "Give it a subject, up to 1,000 characters.");
        }
        var now = Instant.now(clock);
        store.describe(id, subject.strip(), priority, clean, now);
        if (before.priority() != priority) {
            events.happened(id, "prioritised", viewer.person(), Map.of("to", priority.word()), now);
        }
        if (!before.subject().equals(subject.strip())) {
            events.happened(
                    id,
                    "renamed",
                    viewer.person(),
                    Map.of("from", before.subject(), "to", subject.strip()),
                    now);
        }
        if (!before.tags().equals(clean)) {
            events.happened(
                    id, "tagged", viewer.person(), Map.of("tags", String.join(", ", clean)), now);
        }
    }

    /** Wakes what was snoozed until now; a job calls it. */
    public int wake() {
        var now = Instant.now(clock);
        var awake = store.wake(now);
        awake.forEach(id -> events.happened(id, "woken", null, Map.of(), now));
        return awake.size();
    }

    /** Until the end of the transaction no screen is told of changes: there are too many. */
    public void hush() {
        store.hush();
    }

    /** For the modules above: appends to what happened. */
    public void happened(
            ConversationId id, String kind, Optional<PersonId> person, Map<String, String> data) {
        events.happened(id, kind, person.orElse(null), data, Instant.now(clock));
    }

    private void close(ConversationId id, State state, String kind, Viewer.Member viewer) {
        var before = lock(id);
        before.requireNotMerged();
        if (before.state() == state) {
            return;
        }
        var now = Instant.now(clock);
        store.close(id, state, now);
        events.happened(id, kind, viewer.person(), Map.of(), now);
    }

    /**
     * Locks a conversation, or the one that it was merged into: nobody else changes it, or adds to
     * it, until the end of the transaction. Whoever adds to a conversation holds it first, so that
     * messages come one after the other and their ids tell in which order.
     */
    public Conversation hold(ConversationId id) {
        var held = lock(id);
        var target = held.mergedInto();
        return target == null ? held : lock(target);
    }

    /** The conversation itself, locked until the end of the transaction. */
    Conversation lock(ConversationId id) {
        if (!store.lock(id)) {
            find(id);
            throw readingOnly();
        }
        return find(id);
    }

    /**
     * A conversation that the viewer may work on.
     *
     * @throws Refusal when there is none that they may see, or they were admitted to read it only
     */
    @Transactional(readOnly = true)
    public Conversation changeable(ConversationId id) {
        var found = find(id);
        if (!store.mayChange(id)) {
            throw readingOnly();
        }
        return found;
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

    private static Refusal readingOnly() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "reading-only",
                "You may read this conversation. Its team and its owner alone work on it.");
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-conversation",
                "There is no such conversation, or none that you may see.");
    }
}
