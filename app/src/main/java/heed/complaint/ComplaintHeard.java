package heed.complaint;

import heed.message.MessageReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears it when a message reads as a complaint, and proposes to register it; and when a customer
 * writes after theirs was decided. Machines never complain.
 */
@Component
class ComplaintHeard {

    private final ComplaintStore store;
    private final ProposalStore proposals;
    private final ComplaintNews news;

    ComplaintHeard(ComplaintStore store, ProposalStore proposals, ComplaintNews news) {
        this.store = store;
        this.proposals = proposals;
        this.news = news;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(MessageReceived received) {
        var inbound = received.inbound();
        if (inbound.automatic()) {
            return;
        }
        var open =
                store.of(inbound.conversation()).stream()
                        .filter(one -> !one.isClosed())
                        .findFirst();
        if (open.isEmpty()) {
            ComplaintWords.in(inbound.subject() + ".\n\n" + inbound.body())
                    .ifPresent(words ->
                            proposals.propose(
                                    inbound.conversation(), received.id(), words, inbound.at()));
        } else if (open.get().decision() != null && open.get().answer() == null) {
            news.heard(open.get(), inbound.at());
        }
    }
}
