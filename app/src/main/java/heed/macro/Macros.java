package heed.macro;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.canned.CannedReplies;
import heed.conversation.Conversation;
import heed.conversation.Priority;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is often done together. Everybody keeps their own; leads keep those of their teams and of
 * the whole desk. Thread-safe.
 */
@Service
@Transactional
public class Macros {

    private static final int MOST_OFFERED = 200;

    private final MacroStore store;
    private final CannedReplies canned;
    private final Clock clock;

    Macros(MacroStore store, CannedReplies canned, Clock clock) {
        this.store = store;
        this.canned = canned;
        this.clock = clock;
    }

    /**
     * One that the viewer may use.
     *
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public Macro find(MacroId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-macro",
                                "There is no such macro, or none that you may use."));
    }

    /** Those for a conversation, by name. */
    @Transactional(readOnly = true)
    public List<Macro> offered(Conversation conversation, Viewer.Member viewer) {
        return store.offered(conversation.team(), viewer, MOST_OFFERED);
    }

    /** Those that the viewer may use, by name, after one of them; one more than {@code limit}. */
    @Transactional(readOnly = true)
    public List<Macro> all(boolean archived, @Nullable MacroId after, int limit) {
        return store.all(archived, after == null ? null : find(after), limit + 1);
    }

    /**
     * @throws Refusal when the viewer may not keep it there, or it does nothing
     */
    MacroId add(MacroWanted wanted, Viewer.Member viewer) {
        requireMayKeep(wanted.team(), wanted.person());
        require(wanted);
        return store.add(wanted, viewer, Instant.now(clock));
    }

    /**
     * @param version that the change was made from
     * @throws Refusal as above, or when somebody changed it meanwhile
     */
    void change(MacroId id, int version, MacroWanted wanted, Viewer.Member viewer) {
        var before = find(id);
        requireMayKeep(before.team(), before.person());
        requireMayKeep(wanted.team(), wanted.person());
        require(wanted);
        if (before.version() == version && MacroWanted.of(before).equals(wanted)) {
            return;
        }
        if (!store.change(id, version, wanted, viewer, Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "macro-changed",
                    "Somebody changed it since you began. Read it again.");
        }
    }

    void archive(MacroId id, boolean archived) {
        var before = find(id);
        requireMayKeep(before.team(), before.person());
        if (before.isArchived() != archived) {
            store.archive(id, archived ? Instant.now(clock) : null);
        }
    }

    @Transactional(readOnly = true)
    boolean mayKeep(@Nullable TeamId team, @Nullable PersonId person) {
        return store.mayKeep(team, person);
    }

    private void requireMayKeep(@Nullable TeamId team, @Nullable PersonId person) {
        if (!store.mayKeep(team, person)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-yours-to-keep",
                    "A team's are kept by its leads, everybody's by any lead. You can keep it as your own.");
        }
    }

    private void require(MacroWanted wanted) {
        if (wanted.name().isEmpty() || wanted.name().length() > 100) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "name-missing", "Give it a name, up to 100 characters.");
        }
        if (wanted.canned() == null && wanted.deeds().doesNothing()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "macro-empty",
                    "Say what it does: send a reply, or one of the deeds.");
        }
        var priority = wanted.deeds().priority();
        if (priority != null) {
            try {
                Priority.of(priority);
            } catch (IllegalArgumentException unknown) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "not-a-priority",
                        "A priority is low, normal, high or urgent.");
            }
        }
        if (wanted.canned() != null) {
            canned.find(wanted.canned());
        }
    }
}
