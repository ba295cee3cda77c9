package heed.conversation;

import heed.access.RecurringJob;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The job that wakes what was snoozed until now, and adds up the counts on the way. Any number of
 * nodes may do it.
 */
@Component
class Wakings extends RecurringJob {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final ConversationStates states;
    private final Tallies tallies;

    Wakings(ConversationStates states, Tallies tallies) {
        super("wakings", EVERY);
        this.states = states;
        this.tallies = tallies;
    }

    @Override
    protected List<Runnable> steps() {
        return List.of(states::wake, tallies::fold);
    }
}
