package heed.conversation;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.customer.CustomerId;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conversations of the desk and what people say of them; who has them is in {@link Ownership},
 * their ends and pauses in {@link ConversationStates}, what messages do to them in {@link
 * Correspondence}. What the viewer of the transaction may not see does not exist here. Thread-safe.
 */
@Service
@Transactional
public class Conversations {

    private static final int MOST_TAGS = 30;

    private final ConversationStore store;
    private final EventStore events;
    private final ConversationListStore lists;
    private final ApplicationEventPublisher announcing;
    private final Clock clock;

    Conversations(
            ConversationStore store,
            EventStore events,
            ConversationListStore lists,
            ApplicationEventPublisher announcing,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.lists = lists;
        this.announcing = announcing;
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

    /**
     * Those with a customer, and with whoever was found to be the same, the latest change first.
     */
    public List<Conversation> with(CustomerId customer, @Nullable Cursor before, int limit) {
        return lists.with(customer, before, limit);
    }

    /** What happened to a conversation, the latest first, the last 200 at most. */
    @Transactional(readOnly = true)
    public List<ConversationEvent> events(ConversationId id) {
        return events.of(id);
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
     * Keeps subject, priority and tags. Tags are lower case, without spaces at the ends, each once;
     * new ones may find somebody who knows of it.
     */
    public void describe(
            ConversationId id,
            String subject,
            Priority priority,
            Collection<String> tags,
            Viewer.Member viewer) {
        var added = describeOnly(id, subject, priority, tags, viewer);
        if (!added.isEmpty()) {
            announcing.publishEvent(new ConversationTagged(id, added));
        }
    }

    /**
     * The same where whose it is, or that it ends, is said in the same breath: nobody is looked
     * for.
     *
     * @return the tags that are new
     */
    public List<String> describeOnly(
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
        return clean.stream().filter(tag -> !before.tags().contains(tag)).toList();
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

    /** The same, for what is only found out now and happened {@code at} another time. */
    public void happenedAt(ConversationId id, String kind, Map<String, String> data, Instant at) {
        events.happened(id, kind, null, data, at);
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

    /**
     * Locks a conversation that was read before: it is read again only when it has changed since.
     * Whoever has much to do that needs no lock does it first, and looks at the version after.
     */
    public Conversation hold(Conversation known) {
        var now = store.lockedVersion(known.id());
        boolean unchanged = now.isPresent() && now.getAsLong() == known.version();
        return unchanged && known.mergedInto() == null ? known : hold(known.id());
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

    /** Whether the viewer may work on it, or was admitted to read it at most. */
    @Transactional(readOnly = true)
    public boolean mayChange(ConversationId id) {
        return store.mayChange(id);
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
