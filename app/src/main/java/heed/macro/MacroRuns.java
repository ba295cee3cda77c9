package heed.macro;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.canned.CannedReplies;
import heed.canned.Filled;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Ownership;
import heed.customer.Customers;
import heed.message.MessageId;
import heed.reply.OutcomeProposals;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs macros, each in one conversation and in a transaction of its own. A reply leaves by {@link
 * MacroReplies}. Thread-safe.
 */
@Service
@Transactional
public class MacroRuns {

    private final Conversations conversations;
    private final ConversationStates states;
    private final Ownership ownership;
    private final Customers customers;
    private final CannedReplies canned;
    private final MacroReplies replies;
    private final OutcomeProposals outcomes;
    private final Clock clock;

    MacroRuns(
            Conversations conversations,
            ConversationStates states,
            Ownership ownership,
            Customers customers,
            CannedReplies canned,
            MacroReplies replies,
            OutcomeProposals outcomes,
            Clock clock) {
        this.conversations = conversations;
        this.states = states;
        this.ownership = ownership;
        this.customers = customers;
        this.canned = canned;
        this.replies = replies;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** What it would say in a conversation; null when it sends nothing. */
    @Transactional(readOnly = true)
    public @Nullable Filled preview(Macro macro, Conversation conversation, Viewer.Member viewer) {
        if (macro.canned() == null) {
            return null;
        }
        var card = customers.card(conversation.customer());
        return canned.fill(canned.find(macro.canned()), null, conversation, card, viewer);
    }

    /**
     * @throws Refusal when it cannot be done there
     */
    public MacroOutcome run(Macro macro, ConversationId id, MacroWish wish, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var now = Instant.now(clock);
        var deeds = macro.deeds();
        var filled = preview(macro, conversation, viewer);
        MessageId sent = null;
        if (filled != null) {
            switch (replies.send(conversation, filled, deeds, wish, viewer)) {
                case MacroOutcome.Held held -> {
                    return held;
                }
                case MacroOutcome.Done done -> sent = done.reply();
            }
        }
        describe(id, deeds, viewer);
        give(id, deeds.owner(), viewer);
        var next = filled == null ? deeds.nextStep(now) : null;
        if (next != null && !deeds.resolve()) {
            conversations.plan(id, next, viewer);
        }
        if (filled == null && deeds.resolve()) {
            states.resolve(id, deeds.outcomeOr(() -> outcomes.of(id)), wish.reason(), viewer);
        }
        if (deeds.snoozeHours() != null) {
            states.snooze(id, now.plus(Duration.ofHours(deeds.snoozeHours())), viewer);
        }
        return new MacroOutcome.Done(sent);
    }

    /**
     * Sends words to one of many: as they are, with what Heed knows of the customer in their
     * places.
     *
     * @param text in the placeholder language
     */
    public MacroOutcome reply(String text, ConversationId id, String key, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var card = customers.card(conversation.customer());
        var said = canned.fill(text, conversation, card, viewer);
        return replies.send(conversation, said, key, viewer);
    }

    private void describe(ConversationId id, Deeds deeds, Viewer.Member viewer) {
        if (deeds.describes()) {
            var now = conversations.hold(id);
            var tags = new ArrayList<>(now.tags());
            tags.addAll(deeds.tags());
            var priority = deeds.priorityOr(now.priority());
            if (deeds.owner() != null || deeds.resolve()) {
                conversations.describeOnly(now.id(), now.subject(), priority, tags, viewer);
            } else {
                conversations.describe(now.id(), now.subject(), priority, tags, viewer);
            }
        }
    }

    private void give(ConversationId id, @Nullable String owner, Viewer.Member viewer) {
        if (owner == null) {
            return;
        }
        if (owner.startsWith("team:")) {
            var team = TeamId.of(owner.substring("team:".length()));
            if (!team.equals(conversations.find(id).team())) {
                ownership.move(id, team, viewer);
            }
            return;
        }
        var person =
                switch (owner) {
                    case "me" -> viewer.person();
                    case "nobody" -> null;
                    default -> PersonId.of(owner.replaceFirst("^person:", ""));
                };
        if (!java.util.Objects.equals(person, conversations.find(id).owner())) {
            ownership.give(id, person, viewer);
        }
    }
}
