package heed.duty;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody must see to now: who is on duty is told, then those up the chain, until somebody
 * takes it. Thread-safe.
 */
@Service
@Transactional
public class Urgents {

    private static final Duration SHOWN = Duration.ofDays(14);

    private final UrgentStore store;
    private final DutySettingStore settings;
    private final Chain chain;
    private final Conversations conversations;
    private final Elevation elevation;
    private final Clock clock;

    Urgents(
            UrgentStore store,
            DutySettingStore settings,
            Chain chain,
            Conversations conversations,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.chain = chain;
        this.conversations = conversations;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Somebody here says that it is urgent. One conversation is urgent once at a time. */
    public void press(ConversationId id, Viewer.Member viewer) {
        raise(conversations.changeable(id).id(), "pressed by " + viewer.name(), viewer.person());
    }

    /**
     * The customer says so, on a page of theirs. What was seen to within a day wakes nobody again:
     * they are told on.
     */
    public void pressByCustomer(ConversationId id) {
        var now = Instant.now(clock);
        boolean again = elevation.call(() -> store.wasRaised(id, now.minus(Duration.ofDays(1))));
        if (settings.read().onDuty() && !again) {
            raise(conversations.hold(id).id(), "they pressed “urgent” on their page", null);
        }
    }

    /** Raised by what a customer wrote, in the transaction that keeps it, or by a person. */
    void raise(ConversationId id, String why, @Nullable PersonId by) {
        elevation
                .call(() -> store.raise(id, why, by, Instant.now(clock)))
                .ifPresent(urgent ->
                        conversations.happened(
                                id, "urgent", Optional.ofNullable(by), Map.of("why", why)));
    }

    /** What waits, and what was seen to in the last two weeks, as far as the viewer was told. */
    @Transactional(readOnly = true)
    public List<UrgentLine> latest() {
        return store.lines(Instant.now(clock).minus(SHOWN));
    }

    /**
     * The viewer sees to it, and nobody else is woken.
     *
     * @throws Refusal when somebody was quicker
     */
    public UrgentLine take(UrgentId id, Viewer.Member viewer) {
        return settle(id, "taken", viewer);
    }

    /** It was none: nobody else is woken. */
    public UrgentLine dismiss(UrgentId id, Viewer.Member viewer) {
        return settle(id, "false", viewer);
    }

    /** Those that nobody took in time, the longest waiting first. */
    @Transactional(readOnly = true)
    List<UrgentId> due() {
        return store.due(Instant.now(clock));
    }

    /** Tells whoever comes next of one, unless another node does or somebody took it. */
    void tell(UrgentId id) {
        var now = Instant.now(clock);
        store.hold(id, now)
                .ifPresent(one -> {
                    var next = chain.tell(one);
                    boolean more = next.step() < Chain.LAST;
                    var wait = Duration.ofMinutes(settings.read().minutes());
                    store.told(
                            one.id(), next.step() + 1, next.told(), more ? now.plus(wait) : null);
                });
    }

    private UrgentLine settle(UrgentId id, String state, Viewer.Member viewer) {
        var one = find(id);
        boolean first =
                elevation.call(() -> store.settle(id, state, viewer.person(), Instant.now(clock)));
        if (!first) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "urgent-settled", "Somebody has seen to it already.");
        }
        elevation.call(() -> {
            conversations.happened(
                    one.conversation(),
                    state.equals("taken") ? "urgent-taken" : "not-urgent",
                    Optional.of(viewer.person()),
                    Map.of());
            return id;
        });
        chain.over(one);
        return UrgentLine.of(find(id));
    }

    private Urgent find(UrgentId id) {
        if (!store.isVisible(id)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-urgent",
                    "There is no such urgent matter, or none that you were told of.");
        }
        return elevation.call(() -> store.find(id)).orElseThrow();
    }
}
