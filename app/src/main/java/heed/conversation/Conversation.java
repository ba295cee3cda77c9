package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import heed.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the names that belong to it, as lists, heads and the API show it. A snapshot:
 * it does not change.
 *
 * @param number what people call it by; never reused
 * @param ownerName null when nobody has it and the team owns it
 * @param replyDueAt by when the customer should hear from us; null when they do not wait
 * @param waitingSince since when the customer waits for us
 * @param needAt when somebody is needed; lists are ordered by it
 * @param excerpt the last words that were said
 * @param customerLanguage BCP 47, as the customer last wrote
 * @param wokenAt when a snooze ended last
 * @param alarm what went wrong and needs the owner, such as {@code bounced}; null when nothing
 * @param openAsks how many asks of the thread wait for an answer
 * @param clockDueAt when what we owe besides a reply is due soonest; null when nothing is
 * @param clock what that is: {@code next-update} or {@code resolution}
 * @param outcome how it ended; null while it is open, and when nobody said
 * @param version grows with every change
 */
public record Conversation(
        ConversationId id,
        long number,
        String subject,
        State state,
        Priority priority,
        List<String> tags,
        boolean sealed,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        TeamId team,
        String teamName,
        InboxId inbox,
        String inboxName,
        CustomerId customer,
        String customerName,
        String customerAddress,
        @Nullable String customerLanguage,
        @Nullable NextStep nextStep,
        @Nullable Instant replyDueAt,
        @Nullable Instant waitingSince,
        @Nullable Instant snoozedUntil,
        Instant needAt,
        String excerpt,
        boolean excerptByCustomer,
        int messages,
        @Nullable ConversationId mergedInto,
        Instant createdAt,
        Instant updatedAt,
        Instant lastMessageAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant wokenAt,
        @Nullable String alarm,
        int openAsks,
        @Nullable Instant clockDueAt,
        @Nullable String clock,
        @Nullable Outcome outcome,
        long version) {

    /** How people name it: {@code #1042}. */
    public String reference() {
        return "#" + number;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-not-open",
                    reference() + " is not open. Reopen it first.");
        }
    }

    void requireNotMerged() {
        if (state == State.MERGED) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-merged",
                    reference()
                            + " is part of another conversation now. Go on there, or undo the merge.");
        }
    }
}
