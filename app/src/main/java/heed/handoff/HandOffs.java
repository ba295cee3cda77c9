package heed.handoff;

import heed.access.Elevation;
import heed.access.Leads;
import heed.access.People;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Entrusted;
import heed.conversation.Ownership;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking that a conversation becomes another's, and taking that back. Who has it keeps it until
 * {@link Accepting somebody accepts}. Thread-safe.
 */
@Service
@Transactional
public class HandOffs {

    private final HandOffStore store;
    private final Receivers receivers;
    private final Conversations conversations;
    private final Ownership ownership;
    private final People people;
    private final Leads leads;
    private final HandOffNews news;
    private final Elevation elevation;
    private final Clock clock;

    HandOffs(
            HandOffStore store,
            Receivers receivers,
            Conversations conversations,
            Ownership ownership,
            People people,
            Leads leads,
            HandOffNews news,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.receivers = receivers;
        this.conversations = conversations;
        this.ownership = ownership;
        this.people = people;
        this.leads = leads;
        this.news = news;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * Asks somebody to take a conversation over. When it was handed on twice already, the lead of
     * the team that has it gets it at once instead.
     *
     * @throws Refusal when something is missing ({@code note-missing}), when it was handed on once
     *     and {@code wanted} does not say that this is known ({@code second-hand-off}), when
     *     another hand-off of it waits ({@code hand-off-open})
     */
    public HandOffId ask(ConversationId id, HandOffWanted asked, Viewer.Member viewer) {
        var conversation = conversations.hold(conversations.changeable(id).id());
        var wanted = asked.complete();
        requireOpen(conversation);
        requireNoneOpen(conversation.id());
        var team = receivers.team(wanted, conversation, viewer);
        var verdict =
                HopPolicy.judge(
                        store.hops(conversation.id()), leads(conversation, viewer), wanted.again());
        if (verdict == HopPolicy.Verdict.WARN) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "second-hand-off",
                    "This customer has been handed on once already. Solve it here if you can;"
                            + " if it must go on, say that you know.");
        }
        var now = Instant.now(clock);
        var handOff = store.add(conversation, wanted, team, viewer.person(), now);
        if (verdict == HopPolicy.Verdict.TO_LEAD) {
            toLead(handOff, conversation, viewer, now);
            return handOff;
        }
        var one = store.find(handOff).orElseThrow();
        happened(one, "hand-off-asked", viewer, Map.of("to", one.to(), "why", one.reason()));
        news.asked(one);
        return handOff;
    }

    /** It stays with whom it is. */
    public void takeBack(HandOffId id, Viewer.Member viewer) {
        var one = find(id);
        store.hold(id);
        requireAsked(find(id));
        if (!one.askedBy().equals(viewer.person())) {
            conversations.changeable(one.conversation());
        }
        elevation.call(() -> {
            store.settle(id, "withdrawn", viewer.person(), null, Instant.now(clock));
            return id;
        });
        happened(one, "hand-off-withdrawn", viewer, Map.of("to", one.to()));
        news.over(one);
    }

    /**
     * @throws Refusal when there is none, or none that the viewer was asked for or may see
     */
    @Transactional(readOnly = true)
    public HandOff find(HandOffId id) {
        return store.visible(id)
                .flatMap(seen -> elevation.call(() -> store.find(seen)))
                .orElseThrow(HandOffs::unknown);
    }

    /** Those that the viewer asked for and that wait, or were settled since {@code from}. */
    @Transactional(readOnly = true)
    public List<HandOff> askedBy(Viewer.Member viewer, Instant from) {
        return elevation.call(() -> store.askedBy(viewer.person(), from));
    }

    /** The hand-off that waits in a conversation, if any. */
    @Transactional(readOnly = true)
    public Optional<HandOff> open(ConversationId conversation) {
        return store.of(conversation).stream().filter(HandOff::isOpen).findFirst();
    }

    /** How often a conversation was handed on. */
    @Transactional(readOnly = true)
    public int hops(ConversationId conversation) {
        return store.hops(conversation);
    }

    private void toLead(
            HandOffId id, Conversation conversation, Viewer.Member viewer, Instant now) {
        var lead = lead(conversation, viewer);
        var one = store.find(id).orElseThrow();
        conversations.plan(conversation.id(), one.nextStep(), viewer);
        store.settle(id, "to-lead", lead, null, now);
        ownership.entrust(
                conversation.id(),
                new Entrusted(
                        conversation.team(),
                        lead,
                        "handed-to-lead",
                        viewer.person(),
                        Map.of("to", people.find(lead).name(), "meant", one.to())));
        news.toLead(one, lead);
    }

    private PersonId lead(Conversation conversation, Viewer.Member viewer) {
        return elevation.call(() -> leads.of(conversation.team())).stream()
                .filter(one -> !one.equals(viewer.person()))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.CONFLICT,
                                "no-lead",
                                "It was handed on twice already, and nobody leads this team."));
    }

    private static boolean leads(Conversation conversation, Viewer.Member viewer) {
        return viewer.may(Role.LEAD) && viewer.teams().contains(conversation.team());
    }

    private void requireNoneOpen(ConversationId id) {
        if (open(id).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "hand-off-open",
                    "Somebody is asked to take it over already. Take that back first.");
        }
    }

    private static void requireOpen(Conversation conversation) {
        if (!conversation.isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-not-open",
                    conversation.reference() + " is not open. Reopen it first.");
        }
    }

    static void requireAsked(HandOff one) {
        if (!one.isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "hand-off-settled",
                    "This hand-off is "
                            + (one.state().equals("to-lead") ? "the lead’s" : one.state())
                            + " already.");
        }
    }

    private void happened(
            HandOff one, String kind, Viewer.Member viewer, Map<String, String> data) {
        elevation.call(() -> {
            conversations.happened(one.conversation(), kind, Optional.of(viewer.person()), data);
            return kind;
        });
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-hand-off",
                "There is no such hand-off, or none that you may see.");
    }
}
