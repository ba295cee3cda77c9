package heed.servicelevel;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.calendar.CalendarChanged;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of conversations: how they stand, and their pauses. They are reckoned a moment after
 * something happened, so what is told here may be as old as that. Thread-safe.
 */
@Service
@Transactional
public class Clocks {

    private static final int LONGEST_WORDS = 500;

    private final TurnStore turns;
    private final PauseStore pauses;
    private final StaleStore stale;
    private final Conversations conversations;
    private final Elevation elevation;
    private final Clock clock;

    Clocks(
            TurnStore turns,
            PauseStore pauses,
            StaleStore stale,
            Conversations conversations,
            Elevation elevation,
            Clock clock) {
        this.turns = turns;
        this.pauses = pauses;
        this.stale = stale;
        this.conversations = conversations;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Every turn of the clocks of a conversation that the viewer sees, the oldest first. */
    @Transactional(readOnly = true)
    public List<Turn> of(ConversationId id) {
        return turns.of(id);
    }

    /** Why its clocks stand still now, if they do. */
    @Transactional(readOnly = true)
    public Optional<Pause> pause(ConversationId id) {
        return pauses.of(id);
    }

    /**
     * Lets the clocks stand still that {@code reason} stops, in the place of another reason.
     *
     * @param words what for, in the words of who says so; may be empty
     * @throws Refusal when it is not open, or the words are too many
     */
    public void pause(ConversationId id, PauseReason reason, String words, Viewer.Member viewer) {
        requireOpen(id);
        var kept = words.replace("\u0000", "").strip();
        if (kept.length() > LONGEST_WORDS) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "Keep it below 500 characters.");
        }
        var now = Instant.now(clock);
        pauses.end(id, now);
        pauses.begin(id, reason, kept, viewer.person(), now);
        conversations.happened(
                id,
                "clocks-paused",
                Optional.of(viewer.person()),
                Map.of("reason", reason.word(), "words", kept));
        stale.mark(id);
    }

    /** Lets them run again; does nothing when they do. */
    public void resume(ConversationId id, Viewer.Member viewer) {
        requireOpen(id);
        if (pauses.of(id).isPresent()) {
            conversations.happened(id, "clocks-resumed", Optional.of(viewer.person()), Map.of());
        }
        pauses.end(id, Instant.now(clock));
        stale.mark(id);
    }

    private void requireOpen(ConversationId id) {
        if (!conversations.changeable(id).isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-not-open",
                    "It is not open, so no clock of it runs.");
        }
    }

    /** A team works, and has always worked, at other hours. */
    @EventListener
    void on(CalendarChanged changed) {
        // Who changes a calendar need not see the team's conversations.
        elevation.call(() -> {
            stale.markTeam(changed.team());
            return true;
        });
    }
}
