package heed.channel.mail;

import heed.conversation.Conversation;
import heed.conversation.Correspondence;
import heed.message.Messages;
import heed.reply.ReplyAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Notices that two desks have begun to answer each other. What they say is kept, but nobody waits
 * for an answer to it, and no machine of ours gives one: that ends it.
 */
@Component
class LoopBrake {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_WINDOW = 10;
    private static final int MOST_OPENED = 20;

    private final Messages messages;
    private final Correspondence correspondence;
    private final ReplyAddress addresses;

    LoopBrake(Messages messages, Correspondence correspondence, ReplyAddress addresses) {
        this.messages = messages;
        this.correspondence = correspondence;
        this.addresses = addresses;
    }

    /** Why {@code mailing} goes round in circles, in a sentence; empty when it does not. */
    Optional<String> notice(Mailing mailing, Conversation conversation, Instant at) {
        if (mailing.messageId() != null && addresses.isOurs(mailing.messageId())) {
            return Optional.of("A reply of ours has come back as it left.");
        }
        var address = mailing.sender().address();
        var since = at.minus(WINDOW);
        if (messages.heardFrom(conversation.id(), address, since, at) >= MOST_IN_WINDOW) {
            return Optional.of(
                    "This address has written more than ten times within an hour: nobody is asked to answer.");
        }
        if (!speaksForOthers(mailing.sender())
                && correspondence.opened(conversation.inbox(), conversation.customer(), since, at)
                        > MOST_OPENED) {
            return Optional.of(
                    "This address has begun more than twenty conversations within an hour: nobody is asked to"
                            + " answer.");
        }
        return Optional.empty();
    }

    /** As the form on a website does: each of its mails is to be answered to somebody else. */
    private static boolean speaksForOthers(Sender sender) {
        var domain = domain(sender.address());
        return sender.replyTo().stream().anyMatch(one -> !one.endsWith(domain));
    }

    /**
     * With its {@code @}; all of an address that has none, such as a machine's own {@code root}.
     */
    private static String domain(String address) {
        return address.substring(Math.max(0, address.lastIndexOf('@')));
    }
}
