package heed.channel.phone;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewInbound;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs calls as what they are. A call of theirs is their turn: it is asked, and it starts clocks,
 * as a mail does. What we said to them on the telephone is an answer of a person, and ends them. A
 * call that nobody took says nothing to anybody: it is a note. Thread-safe.
 */
@Service
@Transactional
public class Calls {

    private final CallStore store;
    private final PhoneNumbers numbers;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Cards cards;
    private final CallBacks callBacks;
    private final Clock clock;

    Calls(
            CallStore store,
            PhoneNumbers numbers,
            Conversations conversations,
            Correspondence correspondence,
            Messages messages,
            Cards cards,
            CallBacks callBacks,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.messages = messages;
        this.cards = cards;
        this.callBacks = callBacks;
        this.clock = clock;
    }

    /** Of a conversation and of what was merged into it, the latest first. */
    @Transactional(readOnly = true)
    public List<Call> of(ConversationId conversation) {
        return store.of(conversation);
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public Call find(MessageId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-call",
                                "There is no such call, or none that you may see."));
    }

    /**
     * Logs a call.
     *
     * @throws Refusal when it says nothing, or its number or time can be none
     */
    public Call log(ConversationId id, CallWanted typed, Viewer.Member viewer) {
        conversations.changeable(id);
        var held = conversations.hold(id);
        var before = store.byKey(typed.key());
        if (before.isPresent()) {
            return before.get();
        }
        var now = Instant.now(clock);
        var call = numbered(typed.accepted(now), held);
        var message = call.inbound() ? theirs(call, held, viewer) : ours(call, held, viewer);
        var told = told(call, held, viewer);
        store.add(message, held.id(), call, told, viewer.person());
        if (call.answered()) {
            callBacks.called(held.id(), told == null ? message : told, viewer);
        }
        return find(message);
    }

    private CallWanted numbered(CallWanted call, Conversation of) {
        var typed = numbers.accepted(call.number());
        return new CallWanted(
                call.inbound(),
                call.answered(),
                call.length(),
                typed == null ? known(of) : typed,
                call.summary(),
                call.told(),
                call.at(),
                call.key());
    }

    /** The number on the card, when it is one. */
    private @Nullable String known(Conversation of) {
        try {
            return numbers.accepted(cards.of(of.customer()).value(CardField.PHONE));
        } catch (Refusal unreadable) {
            return null;
        }
    }

    private MessageId theirs(CallWanted call, Conversation of, Viewer.Member viewer) {
        if (!call.answered() && call.summary().isEmpty()) {
            return messages.note(of.id(), CallWords.missed(call), null, viewer);
        }
        return messages.receive(
                NewInbound.said(
                                of.id(),
                                ended(call),
                                new NewInbound.Speaker(
                                        of.customer(),
                                        of.customerName(),
                                        of.customerAddress(),
                                        null),
                                List.of(),
                                "",
                                call.summary())
                        .telling(CallWords.of(call, viewer.name()))
                        .forPeopleOnly());
    }

    private MessageId ours(CallWanted call, Conversation of, Viewer.Member viewer) {
        if (!call.answered()) {
            return messages.note(of.id(), CallWords.missed(call), null, viewer);
        }
        var words = List.of(CallWords.of(call, viewer.name()));
        return said(call.summary(), words, ended(call), of, viewer);
    }

    private @Nullable MessageId told(CallWanted call, Conversation of, Viewer.Member viewer) {
        if (!call.inbound() || call.told().isEmpty()) {
            return null;
        }
        var words = List.of("Said by telephone, in the same call.");
        var after = ended(call).plus(1, ChronoUnit.MICROS);
        return said(call.told(), words, after, conversations.hold(of.id()), viewer);
    }

    private MessageId said(
            String text, List<String> words, Instant at, Conversation of, Viewer.Member viewer) {
        var id = messages.spoken(of.id(), viewer, text, words, at);
        if (store.wentOn(of.id(), at)) {
            // logged late: what they wrote since is not answered by it
            correspondence.grew(of.id(), at);
        } else {
            correspondence.answered(of, viewer.person(), text, null, at);
        }
        return id;
    }

    /** What was said stands where the call ended: whatever came while it went on was before. */
    private static Instant ended(CallWanted call) {
        return Objects.requireNonNull(call.at()).plus(call.length());
    }
}
