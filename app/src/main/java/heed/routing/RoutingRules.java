package heed.routing;

import heed.access.People;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How teams and inboxes want what comes in to find its owner; what people know and take is in
 * {@link Skills}. Everybody may look; leads change what is their teams'. Thread-safe.
 */
@Service
@Transactional
public class RoutingRules {

    private final RoutingStore store;
    private final RoutingLeads leads;
    private final People people;
    private final Inboxes inboxes;

    RoutingRules(RoutingStore store, RoutingLeads leads, People people, Inboxes inboxes) {
        this.store = store;
        this.leads = leads;
        this.people = people;
        this.inboxes = inboxes;
    }

    /** The rule of a team, for all inboxes that have none of their own. */
    @Transactional(readOnly = true)
    public RoutingRule of(TeamId team) {
        return store.all().stream()
                .filter(rule -> rule.team().equals(team) && rule.inbox() == null)
                .findFirst()
                .orElseGet(() -> RoutingRule.none(team));
    }

    /**
     * @throws Refusal when there is no such team
     */
    @Transactional(readOnly = true)
    public RoutingRule ofKnown(TeamId team) {
        return of(people.team(team).id());
    }

    /** The rule of an inbox; null when its team's holds. */
    @Transactional(readOnly = true)
    public @Nullable RoutingRule of(InboxId inbox) {
        var team = inboxes.find(inbox).team();
        return store.all().stream()
                .filter(rule -> rule.team().equals(team) && inbox.equals(rule.inbox()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Sets a rule from the next conversation on.
     *
     * @param inbox null for all inboxes that have no rule of their own
     * @param most how many open ones somebody gets at most; null for any number
     */
    public void keep(
            TeamId team,
            @Nullable InboxId inbox,
            Way way,
            @Nullable Integer most,
            Viewer.Member viewer) {
        leads.require(team, viewer);
        if (inbox != null && !inboxes.find(inbox).team().equals(team)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "not-this-team", "This inbox is another team’s.");
        }
        store.keep(team, inbox, way, Taking.limit(most));
    }

    /** The inbox follows its team’s rule again. */
    public void forget(InboxId inbox, Viewer.Member viewer) {
        var team = inboxes.find(inbox).team();
        leads.require(team, viewer);
        store.forget(team, inbox);
    }
}
