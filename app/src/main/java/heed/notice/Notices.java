package heed.notice;

import heed.access.Elevation;
import heed.access.Leads;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Cursor;
import heed.web.Listing;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people who work here, and shows them what they were told. Thread-safe. */
@Service
@Transactional
public class Notices {

    private final NoticeStore store;
    private final Leads leads;
    private final Elevation elevation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeStore store,
            Leads leads,
            Elevation elevation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.leads = leads;
        this.elevation = elevation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells each of {@code people} who was not told this key before and still works here.
     *
     * @return how many were told now
     */
    public int tell(Notice notice, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return 0;
        }
        var told =
                elevation.call(() -> store.tell(notice, List.copyOf(people), Instant.now(clock)));
        told.forEach(events::publishEvent);
        return told.size();
    }

    /**
     * Tells those who lead {@code team}; when nobody does, whoever leads another, and at last the
     * administrators: somebody always hears it.
     *
     * @param team null when the whole desk is concerned
     * @param but is not told, for they know: who asks for an approval, say
     * @return how many were told now
     */
    public int tellLeads(Notice notice, @Nullable TeamId team, @Nullable PersonId but) {
        var hear =
                elevation.call(() -> leads.of(team)).stream()
                        .filter(person -> !person.equals(but))
                        .toList();
        return tell(notice, hear);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Listing<Told> of(Viewer.Member viewer, @Nullable Cursor from, int limit) {
        var rows = store.of(viewer.person(), from, limit + 1);
        return Listing.of(rows, limit, last -> new Cursor(last.at(), last.id().value()));
    }

    @Transactional(readOnly = true)
    public NewNotices newOf(Viewer.Member viewer) {
        return store.newOf(viewer.person());
    }

    /**
     * Somebody knows of it.
     *
     * @throws Refusal when they were told no such thing
     */
    public Told seen(NoticeId id, Viewer.Member viewer) {
        ViewerScope.requireSelf(viewer.person());
        return store.seen(id, viewer.person(), Instant.now(clock))
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-notice",
                                "You were told no such thing."));
    }

    /** Somebody knows of all that they were told until {@code until}, now at the latest. */
    public void allSeen(Viewer.Member viewer, Instant until) {
        var now = Instant.now(clock);
        var last = until.isAfter(now) ? now : until.isBefore(Instant.EPOCH) ? Instant.EPOCH : until;
        store.allSeen(viewer.person(), last, now);
    }

    /**
     * What was told is over: the promise is kept, the hand-off taken. It is not new to anybody any
     * more.
     *
     * @param key as it was told
     */
    public void over(String key) {
        elevation.call(() -> {
            store.over(key, Instant.now(clock));
            return true;
        });
    }
}
