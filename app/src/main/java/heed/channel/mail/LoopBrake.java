package heed.channel.mail;

import heed.conversation.Conversation;
import heed.message.Participants;
import heed.reply.ReplyAddress;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notices that two desks have begun to answer each other. What they say is kept, but nobody waits
 * for an answer to it, and no machine of ours gives one: that ends it.
 *
 * <p>It takes two machines to make a loop. However much an address writes, it is believed to be a
 * person as long as no machine of ours has answered it again and again; one that must be ours
 * answers at once, or says that it is one. To whom an answer goes tells whom it is for: a form on a
 * website writes for many.
 */
@Component
class LoopBrake {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_WINDOW = 10;

    private final Participants participants;
    private final ReplyAddress addresses;

    LoopBrake(Participants participants, ReplyAddress addresses) {
        this.participants = participants;
        this.addresses = addresses;
    }

    /** Why {@code mailing} goes round in circles, in a sentence; empty when it does not. */
    Optional<String> notice(Mailing mailing, Conversation conversation) {
        if (mailing.messageId() != null && addresses.isOurs(mailing.messageId())) {
            return Optional.of("A reply of ours has come back as it left.");
        }
        var address = mailing.sender().address();
        var at = mailing.raw().receivedAt(); // by our clock, as what we say
        if (participants.answeredByMachine(conversation.customer(), address, at.minus(WINDOW), at)
                >= MOST_IN_WINDOW) {
            return Optional.of(
                    "A machine has answered this address ten times within an hour: nobody is asked to answer.");
        }
        return Optional.empty();
    }
}
