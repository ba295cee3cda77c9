package heed.knownissue;

import heed.access.Viewer;
import heed.web.Refusal;
import heed.web.Versions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we know to be broken, and work that is planned. Everybody who works here reads all of it;
 * those of its team work on it, and everybody on what is the whole desk's. Thread-safe.
 */
@Service
@Transactional
public class KnownIssues {

    /** Why somebody was not told. */
    static final String CLOSED = "The known issue was closed.";

    private static final int LONGEST_REASON = 1000;

    private final KnownIssueStore store;
    private final IssueTextStore texts;
    private final IssueEventStore events;
    private final IssueRights rights;
    private final IssueHalt halt;
    private final IssueNotices notices;
    private final Clock clock;

    KnownIssues(
            KnownIssueStore store,
            IssueTextStore texts,
            IssueEventStore events,
            IssueRights rights,
            IssueHalt halt,
            IssueNotices notices,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.events = events;
        this.rights = rights;
        this.halt = halt;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those that are not closed, as {@link #open}, and then those that were closed last. */
    @Transactional(readOnly = true)
    List<KnownIssue> all(int closed) {
        return texts.fill(
                Stream.concat(store.open().stream(), store.closed(closed).stream()).toList());
    }

    /** Those that are not closed, whose news are due soonest first; what is fixed comes last. */
    @Transactional(readOnly = true)
    public List<KnownIssue> open() {
        return texts.fill(store.open());
    }

    /** Those that were closed, the last first. */
    @Transactional(readOnly = true)
    public List<KnownIssue> closed(int limit) {
        return texts.fill(store.closed(limit));
    }

    /**
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public KnownIssue find(KnownIssueId id) {
        var found =
                store.find(id)
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.NOT_FOUND,
                                        "no-such-known-issue",
                                        "There is no such known issue."));
        return texts.fill(List.of(found)).getFirst();
    }

    /** What happened to one, the last first. */
    @Transactional(readOnly = true)
    List<IssueEventStore.Event> events(KnownIssueId id) {
        return events.of(id);
    }

    /**
     * @throws Refusal when something is missing, or it is another team's
     */
    public KnownIssueId open(KnownIssueWanted wanted, Viewer.Member viewer) {
        rights.require(wanted.team());
        var now = Instant.now(clock);
        var accepted = wanted.accepted(now);
        var id = store.add(accepted, now);
        texts.write(id, accepted.texts());
        events.happened(id, "opened", accepted.state().word(), viewer.person(), now);
        return id;
    }

    /**
     * @param version that the change was made from
     * @throws Refusal when it is closed, somebody changed it meanwhile, or something is missing
     */
    public void change(
            KnownIssueId id, int version, KnownIssueWanted wanted, Viewer.Member viewer) {
        var before = find(id);
        rights.require(before.team());
        rights.require(wanted.team());
        if (before.isClosed()) {
            throw closed();
        }
        var now = Instant.now(clock);
        var accepted = wanted.accepted(now);
        if (!store.change(id, version, accepted, now)) {
            throw Versions.changed();
        }
        texts.write(id, accepted.texts());
        notices.planned(before, accepted.nextUpdateAt());
        var words = IssueChanges.between(before, accepted);
        events.happened(id, "changed", words, viewer.person(), now);
    }

    /** Nothing is linked to it any more, and whoever was not told of it yet is not. */
    public void close(KnownIssueId id, Viewer.Member viewer) {
        var before = find(id);
        rights.require(before.team());
        var now = Instant.now(clock);
        if (store.close(id, now)) {
            halt.stop(id, CLOSED);
            notices.planned(before, null);
            events.happened(id, "closed", "", viewer.person(), now);
        }
    }

    /**
     * It is back, or was never gone.
     *
     * @param nextUpdateAt when customers hear next
     * @throws Refusal without a reason, or when it is open
     */
    public void reopen(
            KnownIssueId id, String reason, @Nullable Instant nextUpdateAt, Viewer.Member viewer) {
        var before = find(id);
        rights.require(before.team());
        if (!before.isClosed()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "known-issue-open", "This known issue is open.");
        }
        var said = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "reason-missing", "Say why it is open again.");
        }
        var now = Instant.now(clock);
        var again = KnownIssueWanted.of(before).investigating(nextUpdateAt).accepted(now);
        if (!store.change(id, before.version(), again, now)) {
            throw Versions.changed();
        }
        events.happened(id, "reopened", said, viewer.person(), now);
    }

    /**
     * One that the viewer works on, and that is not closed.
     *
     * @throws Refusal when it is closed, or another team's
     */
    KnownIssue requireOpen(KnownIssueId id) {
        var found = find(id);
        rights.require(found.team());
        if (found.isClosed()) {
            throw closed();
        }
        return found;
    }

    void requireWorkOn(KnownIssueId id) {
        rights.require(find(id).team());
    }

    /** What its news say of it, once they leave. For Heed itself. */
    void told(IssueUpdate news, Instant now) {
        notices.planned(find(news.issue()), news.nextUpdateAt());
        store.told(news, now);
        events.happened(news.issue(), "told", news.gist(), news.person(), now);
    }

    static Refusal closed() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "known-issue-closed",
                "This known issue is closed. Reopen it first, with a reason.");
    }
}
