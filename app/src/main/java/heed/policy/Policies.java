package heed.policy;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps our rules towards customers and what may be offered beyond them: those of a team its leads,
 * those of the desk every lead. Everybody who works here may read them. Thread-safe.
 */
@Service
@Transactional
public class Policies {

    private static final int MONTHS_TO_REVIEW = 6;
    private static final int MOST_LIMITS = 30;

    private final PolicyStore store;
    private final OfferStore offers;
    private final ChangeLog changes;
    private final Clock clock;

    Policies(PolicyStore store, OfferStore offers, ChangeLog changes, Clock clock) {
        this.store = store;
        this.offers = offers;
        this.changes = changes;
        this.clock = clock;
    }

    /** By name, with their offers; those that are closed come last. Two statements. */
    @Transactional(readOnly = true)
    public List<Policy> all() {
        var byPolicy = offers.all().stream().collect(Collectors.groupingBy(Offer::policy));
        return store.all().stream()
                .map(policy -> policy.with(byPolicy.getOrDefault(policy.id(), List.of())))
                .toList();
    }

    /**
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public Policy find(PolicyId id) {
        var policy =
                store.find(id)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.NOT_FOUND,
                                        "no-such-policy",
                                        "There is no such policy."));
        return policy.with(offers.of(id));
    }

    public PolicyId add(PolicyWanted wanted, Viewer.Member viewer) {
        requireLeads(wanted.team(), viewer);
        var accepted = wanted.accepted();
        changes.note("policy-added", accepted.name(), Map.of(), Map.of("says", accepted.says()));
        return store.add(accepted, reviewOn(accepted));
    }

    /**
     * @param version that the change began from
     * @throws Refusal when somebody else changed it meanwhile, or the viewer may not
     */
    public void change(PolicyId id, int version, PolicyWanted wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var before = find(id);
        requireLeads(before.team(), viewer);
        var accepted = wanted.accepted();
        if (!store.change(id, version, accepted, reviewOn(accepted))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "changed-meanwhile",
                    "Somebody changed this policy meanwhile: look at it again.");
        }
        changes.note(
                "policy-changed",
                accepted.name(),
                Map.of("name", before.name(), "says", before.says()),
                Map.of("name", accepted.name(), "says", accepted.says()));
    }

    /** Nobody is offered anything by it any more; what was granted stays to be read. */
    public void close(PolicyId id, boolean closed, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var before = find(id);
        requireLeads(before.team(), viewer);
        store.close(id, closed ? Instant.now(clock) : null);
        changes.note(closed ? "policy-closed" : "policy-opened", before.name());
    }

    public OfferId offer(PolicyId id, String says, String unit, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var policy = find(id);
        requireLeads(policy.team(), viewer);
        var text = PolicyWanted.text(says, 200, "offer-missing", "Say what may be offered.");
        var size = unit.isBlank() ? null : PolicyWanted.text(unit, 10, "unit-missing", "");
        changes.note("policy-offer-added", policy.name(), Map.of(), Map.of("offer", text));
        return offers.add(id, text, size);
    }

    /** It is not offered any more. */
    public void drop(OfferId id, Viewer.Member viewer) {
        var policy = of(id, viewer);
        offers.close(id, Instant.now(clock));
        changes.note("policy-offer-dropped", policy.name());
    }

    /**
     * Says who may go how far.
     *
     * @throws Refusal when two are for the same role and the same time, or there are too many
     */
    public void limit(OfferId id, List<Limit> limits, Viewer.Member viewer) {
        var policy = of(id, viewer);
        long different =
                limits.stream().map(one -> one.role() + " " + one.knownDays()).distinct().count();
        if (different < limits.size() || limits.size() > MOST_LIMITS) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "limit-twice",
                    "There are two limits for the same role and the same time.");
        }
        limits.forEach(Policies::accept);
        var before = offers.find(id).orElseThrow(Policies::noSuchOffer).limits();
        if (!told(before, true).equals(told(limits, true))) {
            // Nobody says how far they themselves may go.
            viewer.require(Role.ADMINISTRATOR);
        }
        offers.limit(id, limits);
        changes.note(
                "policy-limits-changed",
                policy.name(),
                Map.of("limits", told(before, false)),
                Map.of("limits", told(limits, false)));
    }

    /** In words; of all, or of leads and administrators only. */
    private static String told(List<Limit> limits, boolean leads) {
        return limits.stream()
                .filter(one -> !leads || one.role() != Role.AGENT)
                .map(Limit::told)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static void accept(Limit limit) {
        if (limit.knownDays() < 0 || limit.knownDays() > 36_500) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-out-of-range", "A time is from 0 to 1,200 months.");
        }
        if (limit.most() != null) {
            Amounts.accept(limit.most());
        }
        if (limit.yearly() != null) {
            Amounts.accept(limit.yearly());
        }
    }

    private Policy of(OfferId id, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var offer = offers.find(id).orElseThrow(Policies::noSuchOffer);
        var policy = find(offer.policy());
        requireLeads(policy.team(), viewer);
        return policy;
    }

    static Refusal noSuchOffer() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "no-such-offer", "This is not offered here any more.");
    }

    private static void requireLeads(@Nullable TeamId team, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (team != null && !viewer.teams().contains(team)) {
            viewer.require(Role.ADMINISTRATOR);
        }
    }

    private LocalDate reviewOn(PolicyWanted wanted) {
        return wanted.reviewOn() != null
                ? wanted.reviewOn()
                : LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusMonths(MONTHS_TO_REVIEW);
    }
}
