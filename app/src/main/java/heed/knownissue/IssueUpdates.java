package heed.knownissue;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.Viewer;
import heed.reply.Replies;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The news of known issues. Those who work on an issue write them; a lead lets them out, and their
 * own only where they reach few. Thread-safe.
 */
@Service
@Transactional
public class IssueUpdates {

    /** A lead lets out alone what reaches fewer customers than these. */
    static final int ALONE = 25;

    private static final int LONGEST_REASON = 2000;

    private final KnownIssues issues;
    private final IssueUpdateStore store;
    private final IssueDeliveryStore deliveries;
    private final IssueHalt halt;
    private final Elevation elevation;
    private final Clock clock;

    IssueUpdates(
            KnownIssues issues,
            IssueUpdateStore store,
            IssueDeliveryStore deliveries,
            IssueHalt halt,
            Elevation elevation,
            Clock clock) {
        this.issues = issues;
        this.store = store;
        this.deliveries = deliveries;
        this.halt = halt;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** The news of an issue, the last first. */
    @Transactional(readOnly = true)
    public List<IssueUpdate> of(KnownIssueId issue) {
        return store.of(issue);
    }

    /**
     * What customers were told last, by the issue; an issue of which nobody was told is missing.
     */
    @Transactional(readOnly = true)
    Map<KnownIssueId, IssueUpdate> lastTold(List<KnownIssue> issues) {
        return store.lastTold(issues);
    }

    /**
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public IssueUpdate find(IssueUpdateId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-news",
                                "There are no such news of a known issue."));
    }

    /** What became of each, by state: of all, whoever sees them. */
    Map<String, Integer> counts(IssueUpdateId id) {
        return elevation.call(() -> deliveries.counts(id)).stream()
                .collect(
                        Collectors.toMap(
                                IssueDeliveryStore.Count::state, IssueDeliveryStore.Count::times));
    }

    /** Everybody who is affected just now, by the language that they read. */
    List<IssueDeliveryStore.Readers> readers(KnownIssueId issue) {
        return elevation.call(() -> deliveries.readers(issue));
    }

    /**
     * Writes news. Nobody hears of them before they are let out.
     *
     * @throws Refusal when the issue is closed, or something is missing
     */
    public IssueUpdateId write(KnownIssueId issue, IssueUpdateWanted wanted, Viewer.Member viewer) {
        var about = issues.requireOpen(issue);
        return store.add(
                about, wanted.accepted(about.language()), viewer.person(), Instant.now(clock));
    }

    /**
     * Lets news out: after some seconds, in which they can be taken back, each customer hears them
     * once.
     *
     * @throws Refusal when the viewer wrote them and they reach many, or they are out already
     */
    public IssueUpdate letOut(IssueUpdateId id, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var issue = issues.requireOpen(find(id).issue());
        store.hold(id);
        var news = find(id);
        if (news.isLetOut()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "news-let-out", "Somebody let them out already.");
        }
        var next = news.nextUpdateAt();
        if (next != null && !next.isAfter(Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "next-update-past",
                    "They say that customers hear next by a time that is past by now. Write them"
                            + " anew, with another time.");
        }
        int reached = elevation.call(() -> deliveries.plan(id, issue.id()));
        if (news.person().equals(viewer.person()) && reached >= ALONE) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "own-news",
                    "They reach "
                            + reached
                            + " customers, and you wrote them: another lead has to let them out.");
        }
        store.letOut(id, viewer.person(), Instant.now(clock).plus(Replies.UNDO), reached);
        return find(id);
    }

    /** Before the first left nothing was let out; afterwards, those who wait are not told. */
    public void takeBack(IssueUpdateId id, Viewer.Member viewer) {
        issues.requireWorkOn(find(id).issue());
        halt.stop(id, "It was taken back.");
    }

    /** Nobody heard them, and nobody will. */
    public void throwAway(IssueUpdateId id, Viewer.Member viewer) {
        issues.requireWorkOn(find(id).issue());
        store.hold(id);
        if (find(id).isLetOut()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "news-let-out", "They were let out: take them back.");
        }
        store.throwAway(id);
    }

    /**
     * Tries again what was put aside. What only warns may leave, for a reason that its lead gives;
     * what stops does not.
     */
    public void tryAgain(IssueUpdateId id, String reason, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        issues.requireWorkOn(find(id).issue());
        var said = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (said.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
        elevation.call(() -> {
            deliveries.tryAgain(id, said);
            return true;
        });
    }
}
