package heed.servicelevel;

import heed.notice.Notice;
import heed.notice.Notices;
import heed.servicelevel.WarningStore.Warning;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns before a target is missed: the owner first, then the team's leads, each once. What nobody
 * owns is told the leads at once. Thread-safe.
 */
@Service
class Warnings {

    private static final int AT_ONCE = 100;

    /** What was missed longer ago, of a target that was set only now, is no warning any more. */
    private static final Duration STILL_NEWS = Duration.ofDays(1);

    private final WarningStore store;
    private final Notices notices;
    private final Clock clock;

    Warnings(WarningStore store, Notices notices, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.clock = clock;
    }

    /** Of what somebody is to be warned now, the longest due first. */
    @Transactional(readOnly = true)
    public List<Warning> due() {
        return store.due(Instant.now(clock), AT_ONCE);
    }

    /** Warns of it, unless another node does. What is told and that it was are kept together. */
    @Transactional
    public void warn(Warning one) {
        if (!store.hold(one)) {
            return;
        }
        var now = Instant.now(clock);
        if (one.dueAt().isAfter(now.minus(STILL_NEWS))) {
            tell(one, now);
        }
        store.warned(one, now);
    }

    private void tell(Warning one, Instant now) {
        var owner = one.owner();
        if (one.whom().equals(Warned.OWNER) && owner != null) {
            notices.tell(notice(one, now), List.of(owner));
        } else {
            notices.tellLeads(notice(one, now), one.team(), null);
        }
    }

    private static Notice notice(Warning one, Instant now) {
        var left = Duration.between(now, one.dueAt());
        return new Notice(
                "clock:" + one.conversation() + ":" + one.clock().word() + ":" + one.startedAt(),
                Notice.Matter.CLOCK,
                one.clock().label()
                        + " of #"
                        + one.number()
                        + (left.isNegative()
                                ? " was due " + TimeWords.span(left) + " ago."
                                : " is due soon."),
                "/conversations/" + one.number(),
                false);
    }
}
