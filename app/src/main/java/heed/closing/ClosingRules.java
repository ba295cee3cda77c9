package heed.closing;

import heed.access.ChangeLog;
import heed.access.Elevation;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Outcome;
import heed.inbox.InboxId;
import heed.inbox.InboxOpened;
import heed.inbox.Inboxes;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from resolving, inbox by inbox: nothing, unless somebody says so; customers of old
 * inboxes never get mail that nobody decided on. Everybody reads it, leads change it for the
 * inboxes of their teams. Thread-safe.
 */
@Service
@Transactional
public class ClosingRules {

    private final ClosingRuleStore store;
    private final Inboxes inboxes;
    private final ChangeLog changes;
    private final Elevation elevation;
    private final Clock clock;

    ClosingRules(
            ClosingRuleStore store,
            Inboxes inboxes,
            ChangeLog changes,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.changes = changes;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Of those inboxes alone for which somebody said something. */
    @Transactional(readOnly = true)
    public List<ClosingRule> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public ClosingRule of(InboxId inbox) {
        return store.of(inbox);
    }

    /**
     * @throws Refusal when the viewer does not lead the inbox's team
     */
    public void keep(ClosingRule rule, Viewer.Member viewer) {
        var inbox = inboxes.find(rule.inbox());
        viewer.require(Role.LEAD);
        if (!viewer.may(Role.ADMINISTRATOR) && !viewer.teams().contains(inbox.team())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-inbox",
                    "Whoever leads the team of this inbox says what follows there.");
        }
        var before = store.of(rule.inbox());
        store.keep(rule, viewer.person(), Instant.now(clock));
        changes.note("closing-changed", inbox.name(), fields(before), fields(rule));
    }

    /** Heed itself, as for a demo. */
    public void begin(ClosingRule rule) {
        elevation.call(() -> {
            store.keep(rule, null, Instant.now(clock));
            return true;
        });
    }

    /** Whoever opens an inbox has no customers yet who are used to something else. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(InboxOpened opened) {
        begin(ClosingRule.ofNew(opened.inbox()));
    }

    private static Map<String, String> fields(ClosingRule rule) {
        return Map.of(
                "customers are asked",
                rule.asks() ? "yes" : "no",
                "check-in after working days",
                Integer.toString(rule.checkInDays()),
                "check-in after",
                rule.checkInFor().stream()
                        .sorted()
                        .map(Outcome::words)
                        .collect(Collectors.joining(", ")),
                "check-in by",
                rule.byMail() ? "mail" : "next step");
    }
}
