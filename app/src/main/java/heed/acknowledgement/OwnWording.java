package heed.acknowledgement;

import heed.access.ChangeLog;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.DeskAddress;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What inboxes say of their own in acknowledgements. Everybody may look; leads of its team and
 * administrators change it. Thread-safe.
 */
@Service
@Transactional
class OwnWording {

    private final OwnWordsStore store;
    private final Inboxes inboxes;
    private final DeskAddress address;
    private final ChangeLog changes;
    private final Clock clock;

    OwnWording(
            OwnWordsStore store,
            Inboxes inboxes,
            DeskAddress address,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.inboxes = inboxes;
        this.address = address;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public OwnWords of(InboxId inbox, String language) {
        return store.of(inbox).stream()
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElseGet(() -> OwnWords.unsaid(inbox, language));
    }

    /** In every language that acknowledgements are written in. */
    @Transactional(readOnly = true)
    public List<OwnWords> all(InboxId inbox) {
        var kept = store.of(inbox);
        return Phrases.LANGUAGES.stream()
                .map(language ->
                        kept.stream()
                                .filter(one -> one.language().equals(language))
                                .findFirst()
                                .orElseGet(() -> OwnWords.unsaid(inbox, language)))
                .toList();
    }

    /** As a customer reads it in one conversation. */
    @Transactional(readOnly = true)
    public OwnWords spoken(InboxId inbox, String language, String reference) {
        return of(inbox, language).filled(inboxes.find(inbox).name(), reference);
    }

    /**
     * What would be kept. What is refused is shown all the same.
     *
     * @throws Refusal for what would be a lie or a hole
     */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public OwnWords accepted(OwnWords wanted, Inbox inbox) {
        return OwnWordsPolicy.accepted(wanted, inbox, address.link("").orElse(null));
    }

    /**
     * @param version that the change was made from, 0 when there was nothing; null for whatever is
     *     kept
     * @throws Refusal when the viewer may not, somebody changed it meanwhile, or what it says would
     *     be a lie or a hole
     */
    public OwnWords keep(OwnWords wanted, @Nullable Integer version) {
        var inbox = inboxes.find(wanted.inbox());
        var member = Wishes.requireKeeper(inbox);
        var said = accepted(wanted, inbox);
        var before = of(inbox.id(), said.language());
        var by = member == null ? null : member.person();
        if (!store.keep(said, version, by, Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "acknowledgement-changed",
                    "Somebody changed these words since you read them. They now say: “%s” and “%s”."
                            .formatted(before.opening(), before.closing()));
        }
        changes.note(
                "acknowledgement-words-changed",
                inbox.name() + ", " + Phrases.name(said.language()),
                fields(before),
                fields(said));
        return of(inbox.id(), said.language());
    }

    private static Map<String, String> fields(OwnWords words) {
        return Map.of("opening", words.opening(), "closing", words.closing());
    }
}
