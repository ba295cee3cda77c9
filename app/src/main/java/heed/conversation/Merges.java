package heed.conversation;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one conversation part of another, and separates them again exactly as they were. Messages
 * stay where they were said; a merged conversation is seen by those who see the one that it is part
 * of, and what comes for it goes there. Thread-safe.
 */
@Service
@Transactional
public class Merges {

    private final Conversations conversations;
    private final CorrespondenceStore store;
    private final EventStore events;
    private final MergeStore merges;
    private final SaidSoFar said;
    private final Elevation elevation;
    private final Clock clock;

    Merges(
            Conversations conversations,
            CorrespondenceStore store,
            EventStore events,
            MergeStore merges,
            SaidSoFar said,
            Elevation elevation,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.events = events;
        this.merges = merges;
        this.said = said;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * Makes {@code source} a part of {@code target}.
     *
     * @param confirmed whether somebody has seen that the two are different customers'
     * @throws Refusal when the viewer does not see both, when either is part of another already or
     *     sealed, or when the customers differ and nobody has confirmed it
     */
    public void merge(
            ConversationId source, ConversationId target, boolean confirmed, Viewer.Member viewer) {
        unite(source, target, confirmed, viewer.person());
    }

    /**
     * Makes one conversation of two that a late message shows to be one, as {@link #merge} does.
     * For the ways in only, which have made sure that the customers of both took part in both.
     */
    public void join(ConversationId source, ConversationId target) {
        unite(source, target, true, null);
    }

    private void unite(
            ConversationId source,
            ConversationId target,
            boolean confirmed,
            @Nullable PersonId person) {
        var two = both(source, target, confirmed);
        var now = Instant.now(clock);
        elevation.call(() -> {
            var part = MergeGroup.of(two.getFirst(), merges.group(source));
            var whole = MergeGroup.of(two.getLast(), merges.group(target)).with(part);
            write(whole, now);
            return whole;
        });
        var names = two.stream().map(Conversation::reference).toList();
        events.happened(source, "merged", person, Map.of("into", names.getLast()), now);
        events.happened(target, "absorbed", person, Map.of("from", names.getFirst()), now);
    }

    /**
     * Separates {@code source} again from what it was merged into: both are as they were, and what
     * happened since stays with the other.
     */
    public void undo(ConversationId source, Viewer.Member viewer) {
        var merged = conversations.find(source);
        var target = merged.mergedInto();
        if (target == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "not-merged",
                    merged.reference() + " is not part of another conversation.");
        }
        merges.lock(List.of(source, target));
        var whole = conversations.changeable(target);
        var now = Instant.now(clock);
        var names = Map.of("from", whole.reference());
        events.happened(source, "separated", viewer.person(), names, now);
        events.happened(
                target, "separated", viewer.person(), Map.of("other", merged.reference()), now);
        elevation.call(() -> {
            var group = MergeGroup.of(whole, merges.group(target));
            write(group.without(source), now);
            write(group.taken(source), now);
            return source;
        });
    }

    private List<Conversation> both(
            ConversationId source, ConversationId target, boolean confirmed) {
        if (source.equals(target)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "same-conversation", "Choose another conversation.");
        }
        merges.lock(List.of(source, target));
        var from = conversations.changeable(source);
        var into = conversations.changeable(target);
        from.requireNotMerged();
        into.requireNotMerged();
        if (from.sealed() || into.sealed()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "sealed",
                    "A sealed conversation is read by those it names alone, so it cannot be merged.");
        }
        if (!confirmed && !from.customer().equals(into.customer())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "customers-differ",
                    "These are conversations of "
                            + from.customerName()
                            + " and "
                            + into.customerName()
                            + ". Confirm that they belong together.");
        }
        return List.of(from, into);
    }

    private void write(MergeGroup group, Instant now) {
        var root = group.root().conversation();
        var stood = group.stood(answered(group));
        store.stand(root, stood, null, now);
        if (group.others().isEmpty()) {
            merges.forget(root);
            return;
        }
        long version = conversations.find(root).version();
        merges.keep(group.root().at(version));
        for (var part : group.others()) {
            merges.keep(part.at(version));
            store.stand(part.conversation(), part.stood().within(group.root().stood()), root, now);
        }
    }

    private Answered answered(MergeGroup group) {
        var all = group.conversations();
        return said.lastAnswered(all)
                .map(at -> new Answered(at, said.firstHeardAfter(all, at)))
                .orElse(Answered.NEVER);
    }
}
