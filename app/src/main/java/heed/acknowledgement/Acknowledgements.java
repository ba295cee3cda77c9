package heed.acknowledgement;

import heed.conversation.ConversationId;
import heed.inbox.InboxId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of acknowledgements, and whether the times they told held. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class Acknowledgements {

    private final AcknowledgedStore store;
    private final PaceStore paces;
    private final Clock clock;

    Acknowledgements(AcknowledgedStore store, PaceStore paces, Clock clock) {
        this.store = store;
        this.paces = paces;
        this.clock = clock;
    }

    /**
     * How what was told held.
     *
     * @param told times that were told
     * @param ended those of which it is known
     * @param held how many of these held
     */
    public record Figure(long told, long ended, long held) {

        static final Figure NONE = new Figure(0, 0, 0);

        Figure plus(@Nullable Boolean outcome) {
            return new Figure(
                    told + 1,
                    ended + (outcome == null ? 0 : 1),
                    held + (Boolean.TRUE.equals(outcome) ? 1 : 0));
        }

        /** {@code 83 %}, or a dash when nothing ended. */
        public String share() {
            return ended == 0 ? "–" : Math.round(100.0 * held / ended) + " %";
        }
    }

    /** Empty when no mail began it, or its inbox did not acknowledge then. */
    public Optional<Acknowledgement> of(ConversationId conversation) {
        return store.find(conversation, Instant.now(clock));
    }

    /** By inbox, of conversations that the viewer may see. */
    public Map<InboxId, Figure> figures(Duration back) {
        var now = Instant.now(clock);
        var figures = new LinkedHashMap<InboxId, Figure>();
        for (var one : paces.told(now.minus(back))) {
            figures.merge(
                    one.inbox(),
                    Figure.NONE.plus(one.held(now)),
                    (before, after) ->
                            new Figure(
                                    before.told() + after.told(),
                                    before.ended() + after.ended(),
                                    before.held() + after.held()));
        }
        return figures;
    }
}
