package heed.channel.mail;

import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.customer.Customer;
import heed.message.MailThreads;
import heed.message.Participants;
import heed.reply.ReplyAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the conversation that a mail belongs to: by a reply address that we signed, then by the
 * Message-IDs that conversations are known by. Never by its subject: a number can be guessed.
 */
@Component
class Threading {

    private static final int MOST_CANDIDATES = 10;

    private final Conversations conversations;
    private final Participants participants;
    private final MailThreads threads;
    private final ReplyAddress addresses;
    private final Orphans orphans;

    Threading(
            Conversations conversations,
            Participants participants,
            MailThreads threads,
            ReplyAddress addresses,
            Orphans orphans) {
        this.conversations = conversations;
        this.participants = participants;
        this.threads = threads;
        this.addresses = addresses;
        this.orphans = orphans;
    }

    /** Empty when the mail begins a conversation. */
    Optional<Conversation> find(Mailing mailing, Customer customer) {
        var addressed = byAddress(mailing.addressees());
        if (addressed.isPresent()) {
            return addressed;
        }
        return isReport(mailing) ? reportedOn(mailing) : byMailIds(mailing, customer);
    }

    /**
     * The conversation that a report is proven to be about: it came to an address that we signed,
     * or quotes one. Whatever else it refers to proves nothing.
     */
    Optional<Conversation> reportedOn(Mailing mailing) {
        var addressed = byAddress(mailing.addressees());
        return addressed.isPresent() ? addressed : byAddress(mailing.quotedTags());
    }

    private static boolean isReport(Mailing mailing) {
        var automation = mailing.mail().automation();
        return automation.bounce() != null || automation.complaint() != null;
    }

    /** The conversation whose reply address is among {@code recipients}. */
    Optional<Conversation> byAddress(List<String> recipients) {
        for (var recipient : recipients) {
            var number = addresses.conversation(recipient);
            if (number.isPresent()) {
                // signed, perhaps, for a conversation that is no more
                var known = conversations.lookUp(number.getAsLong());
                if (known.isPresent()) {
                    return known.map(this::living);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Conversation> byMailIds(Mailing mailing, Customer customer) {
        var ids = new ArrayList<>(mailing.references());
        var own = mailing.messageId();
        // Children may have come before their parent. An id that another mail bears already is no
        // sign: some programs give the same one to all that they send.
        if (own != null && !threads.isTaken(own)) {
            ids.add(own);
        }
        var known = threads.knownBy(ids);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var candidates = known.stream().limit(MOST_CANDIDATES).map(conversations::find).toList();
        var theirs =
                candidates.stream()
                        .filter(one -> !isNewcomer(mailing.sender(), customer, one))
                        .toList();
        if (theirs.isEmpty()) {
            return answered(mailing, candidates);
        }
        orphans.join(theirs);
        return Optional.of(theirs.getFirst());
    }

    /**
     * The conversation that a stranger answers: one that holds a mail which theirs refers to, or
     * that waits for theirs. To refer to the same mail from elsewhere makes nobody part of a
     * conversation: all who answer one newsletter do.
     */
    private Optional<Conversation> answered(Mailing mailing, List<Conversation> candidates) {
        var own = mailing.messageId();
        var known = new HashSet<>(threads.bearing(mailing.references()));
        if (own != null && !threads.isTaken(own)) {
            known.addAll(threads.knownBy(List.of(own)));
        }
        return candidates.stream().filter(one -> known.contains(one.id())).findFirst();
    }

    /** Whether somebody writes into a conversation that they had no part in. */
    boolean isNewcomer(Sender sender, Customer customer, Conversation conversation) {
        return !conversation.customer().equals(customer.id())
                && !participants.of(conversation.id()).contains(sender.address());
    }

    /** The one that a merged conversation has become part of. */
    private Conversation living(Conversation conversation) {
        var one = conversation;
        for (int i = 0; one.mergedInto() != null && i < 10; i++) {
            one = conversations.find(one.mergedInto());
        }
        return one;
    }
}
