package heed.channel.mail;

import heed.conversation.Conversation;
import heed.customer.Customer;
import heed.customer.Customers;
import heed.message.Participants;
import heed.reply.AnswersElsewhere;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether answers go where a mail wants them: the rule is {@link AnswersElsewhere}'s. */
@Component
class ReplyWish {

    private final Customers customers;
    private final Participants participants;

    ReplyWish(Customers customers, Participants participants) {
        this.customers = customers;
        this.participants = participants;
    }

    /**
     * Where answers go.
     *
     * @param replyTo empty for the sender
     * @param warning for who answers; empty when there is nothing to say
     */
    record Granted(List<String> replyTo, Optional<String> warning) {}

    /**
     * @param found the conversation that the mail belongs to; empty when it begins one
     */
    Granted grant(Sender sender, Customer customer, Optional<Conversation> found) {
        var elsewhere =
                sender.replyTo().stream()
                        .filter(one -> AnswersElsewhere.isElsewhere(sender.address(), one))
                        .toList();
        if (elsewhere.isEmpty() || isKnown(elsewhere, customer, found)) {
            return new Granted(sender.replyTo(), Optional.empty());
        }
        var there = String.join(", ", elsewhere);
        if (participants.speaksForItself(customer.id(), sender.address())) {
            return new Granted(
                    List.of(),
                    Optional.of(
                            "It asks for answers to "
                                    + there
                                    + ", which is new of this sender, and anybody can write that. Answers go to "
                                    + sender.address()
                                    + " unless you choose otherwise."));
        }
        return new Granted(
                sender.replyTo(),
                Optional.of(
                        AnswersElsewhere.FOLLOWED
                                + there
                                + ", as it asks, not to "
                                + sender.address()
                                + ", which it came from."));
    }

    private boolean isKnown(
            List<String> elsewhere, Customer customer, Optional<Conversation> found) {
        var own = customers.addresses(customer.id());
        return own.containsAll(elsewhere)
                || found.map(one -> participants.of(one.id()).containsAll(elsewhere)).orElse(false);
    }
}
