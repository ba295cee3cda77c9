package heed.servicelevel;

import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to warn of a turn next, and when: its owner when so much of the target is used up as leads
 * set, and the lead when half of the rest is.
 *
 * @param percent of the target, at which the owner is warned
 * @param already as {@link #key}
 */
record Warned(int percent, Set<String> already) {

    static final String OWNER = "owner";
    static final String LEAD = "lead";

    /** A warning that is still to be given. */
    record Next(String whom, Instant at) {}

    static String key(UUID conversation, String clock, Instant startedAt, String whom) {
        return conversation + " " + clock + " " + startedAt + " " + whom;
    }

    @Nullable Next next(UUID conversation, Turn turn, WorkingHours hours) {
        var from = turn.runsFrom();
        if (!turn.isOwed() || from == null) {
            return null;
        }
        for (var whom : new String[] {OWNER, LEAD}) {
            if (!already.contains(key(conversation, turn.clock().word(), turn.startedAt(), whom))) {
                var used = share(turn.target(), whom).minus(turn.used());
                return new Next(whom, hours.after(from, used));
            }
        }
        return null;
    }

    private Duration share(Duration target, String whom) {
        int of = whom.equals(OWNER) ? 2 * percent : percent + 100;
        return target.multipliedBy(of).dividedBy(200);
    }
}
