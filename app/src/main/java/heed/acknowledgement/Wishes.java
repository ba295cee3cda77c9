package heed.acknowledgement;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.InboxOpened;
import heed.inbox.Inboxes;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which inboxes acknowledge what comes in: those that somebody opened since Heed can, and those for
 * which somebody said so. Everybody may look; leads of its team and administrators change it.
 * Thread-safe.
 */
@Service
@Transactional
public class Wishes {

    private static final int LONGEST = 1000;

    private final WishStore store;
    private final Inboxes inboxes;
    private final ChangeLog changes;
    private final Clock clock;

    Wishes(WishStore store, Inboxes inboxes, ChangeLog changes, Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.changes = changes;
        this.clock = clock;
    }

    /** A new inbox acknowledges; whoever opens it is told so, and may switch it off. */
    @EventListener
    void on(InboxOpened opened) {
        keep(new Wish(opened.inbox(), true, "", "en", 0), null);
    }

    @Transactional(readOnly = true)
    public Wish of(InboxId inbox) {
        return store.find(inbox).orElseGet(() -> Wish.unsaid(inbox));
    }

    /** By inbox, those that nobody said anything of left out. */
    @Transactional(readOnly = true)
    public Map<InboxId, Wish> all() {
        return store.all().stream().collect(Collectors.toMap(Wish::inbox, Function.identity()));
    }

    /** Whether the viewer may change it. */
    static boolean keeps(Inbox inbox, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && viewer.teams().contains(inbox.team());
    }

    /** Who changes it; null for Heed itself. */
    static Viewer.@Nullable Member requireKeeper(Inbox inbox) {
        var member = ViewerScope.current().orElse(null) instanceof Viewer.Member one ? one : null;
        if (member != null && !keeps(inbox, member)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-yours-to-keep",
                    "What an inbox acknowledges is kept by leads of its team and by administrators.");
        }
        return member;
    }

    /**
     * @param version that the change was made from; null for whatever is kept
     * @throws Refusal when the viewer may not, somebody changed it meanwhile, or it says too much
     */
    public void keep(Wish wanted, @Nullable Integer version) {
        var inbox = inboxes.find(wanted.inbox());
        var member = requireKeeper(inbox);
        var said = accepted(wanted);
        var before = of(inbox.id());
        var by = member == null ? null : member.person();
        if (!store.keep(said, version, by, Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "acknowledgement-changed",
                    "Somebody changed this since you read it. Look again.");
        }
        changes.note("acknowledgement-changed", inbox.name(), fields(before), fields(said));
    }

    /** How many an address gets, and an inbox sends. */
    @Transactional(readOnly = true)
    public AcknowledgementLimit limit() {
        return store.limit();
    }

    /**
     * @param perDay to one address, from 1 to 50
     * @param perHour from one inbox, from 10 to 10,000; null for as it was
     * @throws Refusal when one of them is beyond its bounds
     */
    public void limit(int perDay, @Nullable Integer perHour) {
        ViewerScope.require(Role.LEAD);
        var before = store.limit();
        int hourly = perHour == null ? before.perHour() : perHour;
        if (perDay < 1 || perDay > 50) {
            throw outOfRange("Choose from 1 to 50 a day.");
        }
        if (hourly < 10 || hourly > 10_000) {
            throw outOfRange("Choose from 10 to 10,000 an hour.");
        }
        store.limit(perDay, hourly);
        changes.note(
                "acknowledgement-limit-changed",
                "acknowledgements",
                fields(before),
                fields(store.limit()));
    }

    private static Map<String, String> fields(AcknowledgementLimit limit) {
        return Map.of(
                "per day",
                Integer.toString(limit.perDay()),
                "per inbox and hour",
                Integer.toString(limit.perHour()));
    }

    private static Refusal outOfRange(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, "limit-out-of-range", sentence);
    }

    private static Wish accepted(Wish wanted) {
        var sentence = wanted.sentence().replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
        if (sentence.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "sentence-too-long", "Keep it below 1,000 characters.");
        }
        if (!Phrases.LANGUAGES.contains(wanted.language())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "language-unknown",
                    "Choose one of " + String.join(", ", Phrases.LANGUAGES) + ".");
        }
        return new Wish(
                wanted.inbox(), wanted.wanted(), sentence, wanted.language(), wanted.version());
    }

    /** What the log of changes says of it. */
    private static Map<String, String> fields(Wish wish) {
        return Map.of(
                "acknowledges",
                wish.wanted() ? "yes" : "no",
                "sentence",
                wish.sentence(),
                "language",
                wish.language());
    }
}
