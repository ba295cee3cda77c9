package heed.portal;

import heed.calendar.Calendars;
import heed.calendar.WorkingHours;
import heed.channel.phone.CallBackInvitations;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.customer.CustomerId;
import heed.duty.Reachable;
import heed.duty.Urgents;
import heed.promise.Promise;
import heed.promise.Promises;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a customer may know of what is open between us: their conversations, what we owe them, when
 * we are here, and how we are reached when it cannot wait. Asked on behalf of Heed itself, once a
 * link has proved whose it is. Thread-safe.
 */
@Service
@Transactional
class Owing {

    private static final int MOST = 50;
    static final Duration REMEMBERED = Duration.ofDays(14);

    private final Conversations conversations;
    private final Promises promises;
    private final Calendars calendars;
    private final Reachable reachable;
    private final Urgents urgents;
    private final CallBackInvitations invitations;
    private final Clock clock;

    Owing(
            Conversations conversations,
            Promises promises,
            Calendars calendars,
            Reachable reachable,
            Urgents urgents,
            CallBackInvitations invitations,
            Clock clock) {
        this.conversations = conversations;
        this.promises = promises;
        this.calendars = calendars;
        this.reachable = reachable;
        this.urgents = urgents;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * A conversation with what is owed in it, what is due first at the front.
     *
     * @param call where they choose a time to be called; null when its team calls nobody back
     */
    record Matter(Conversation conversation, List<Promise> owed, @Nullable String call) {

        boolean isOpen() {
            return conversation.isOpen();
        }
    }

    /**
     * All of it.
     *
     * @param hours of the team that has their latest conversation; null when they have none
     * @param line the emergency line; empty when there is none
     * @param otherwise when one is reached otherwise, in the desk's own words; may be empty
     * @param canPress whether somebody can be told that a conversation is urgent
     */
    record Look(
            List<Matter> matters,
            @Nullable WorkingHours hours,
            String line,
            String otherwise,
            boolean onDuty,
            boolean canPress) {}

    @Transactional(readOnly = true)
    Look of(CustomerId customer) {
        var since = Instant.now(clock).minus(REMEMBERED);
        var all = conversations.with(customer, null, MOST);
        var owed =
                promises.owed(customer).stream()
                        .collect(Collectors.groupingBy(Promise::conversation));
        var calling =
                invitations.calling(
                        all.stream().map(Conversation::team).collect(Collectors.toSet()));
        var matters =
                all.stream()
                        .filter(one -> one.isOpen() || wasSolved(one, since))
                        .map(one ->
                                new Matter(
                                        one,
                                        owed.getOrDefault(one.id(), List.of()),
                                        one.isOpen() && calling.contains(one.team())
                                                ? invitations.path(one.id())
                                                : null))
                        .toList();
        var told = reachable.told();
        return new Look(
                matters,
                all.isEmpty() ? null : calendars.of(all.getFirst().team()),
                told.line(),
                told.hours(),
                told.onDuty(),
                told.canPress());
    }

    static boolean wasSolved(Conversation one, Instant since) {
        var at = one.resolvedAt();
        return one.state() == State.RESOLVED && at != null && at.isAfter(since);
    }

    /**
     * The customer says that one of their conversations cannot wait.
     *
     * @throws Refusal when it is none of theirs, or not open
     */
    void press(CustomerId customer, ConversationId id) {
        var known =
                conversations.with(customer, null, MOST).stream()
                        .anyMatch(one -> one.id().equals(id) && one.isOpen());
        if (!known) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-conversation",
                    "This is not open any more. Answer our mail, and it is.");
        }
        urgents.pressByCustomer(id);
    }
}
