package heed.canned;

import heed.access.ChangeLog;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps canned replies: everybody their own, leads those of their teams and of the whole desk.
 * Thread-safe.
 */
@Service
@Transactional
public class CannedKeeping {

    private final CannedReplies replies;
    private final CannedChanges store;
    private final FactWords facts;
    private final ChangeLog changes;
    private final Clock clock;

    CannedKeeping(
            CannedReplies replies,
            CannedChanges store,
            FactWords facts,
            ChangeLog changes,
            Clock clock) {
        this.replies = replies;
        this.store = store;
        this.facts = facts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Writes one.
     *
     * @throws Refusal when the viewer may not keep it there, or it cannot be understood
     */
    public CannedId add(CannedWanted wanted, Viewer.Member viewer) {
        requireMayKeep(wanted.team(), wanted.person());
        require(wanted, null, viewer);
        var id = store.add(wanted, viewer, Instant.now(clock));
        note("canned-reply-added", wanted, Map.of(), described(wanted));
        return id;
    }

    /**
     * Keeps a new version, from which on it is put into drafts.
     *
     * @param version that the change was made from
     * @throws Refusal as above, or when somebody changed it meanwhile
     */
    void change(CannedId id, int version, CannedWanted wanted, Viewer.Member viewer) {
        var before = replies.find(id);
        requireMayKeep(before.team(), before.person());
        requireMayKeep(wanted.team(), wanted.person());
        require(wanted, id, viewer);
        if (before.version() == version && CannedWanted.of(before).equals(wanted)) {
            return;
        }
        if (!store.change(id, version, wanted, viewer, Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "canned-reply-changed",
                    "Somebody changed it since you began. Read it again: what they wrote is in its history.");
        }
        note("canned-reply-changed", wanted, described(CannedWanted.of(before)), described(wanted));
    }

    /** Takes it out of the way, or brings it back; what was sent of it stays told. */
    void archive(CannedId id, boolean archived, Viewer.Member viewer) {
        var before = replies.find(id);
        requireMayKeep(before.team(), before.person());
        if (before.isArchived() == archived) {
            return;
        }
        var kept = CannedWanted.of(before);
        if (!archived) {
            require(kept, id, viewer);
        }
        store.archive(id, archived ? Instant.now(clock) : null);
        note(
                archived ? "canned-reply-archived" : "canned-reply-restored",
                kept,
                Map.of(),
                Map.of());
    }

    private void requireMayKeep(@Nullable TeamId team, @Nullable PersonId person) {
        if (!store.mayKeep(team, person)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-yours-to-keep",
                    "A team's are kept by its leads, everybody's by any lead. You can keep it as your own.");
        }
    }

    private void require(CannedWanted wanted, @Nullable CannedId id, Viewer.Member viewer) {
        CannedPolicy.require(wanted, facts.of(wanted, viewer));
        if (wanted.shortcut() != null && store.isTaken(wanted, id)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "shortcut-taken", "Another one has this shortcut.");
        }
    }

    /** One's own are nobody else's matter. */
    private void note(
            String what, CannedWanted kept, Map<String, String> before, Map<String, String> after) {
        if (kept.person() == null) {
            changes.note(what, kept.name(), before, after);
        }
    }

    private static Map<String, String> described(CannedWanted kept) {
        return Map.of(
                "name",
                kept.name(),
                "shortcut",
                kept.shortcut() == null ? "" : kept.shortcut(),
                "languages",
                String.join(", ", kept.texts().keySet()),
                "text",
                kept.texts().getOrDefault(kept.fallback(), ""));
    }
}
