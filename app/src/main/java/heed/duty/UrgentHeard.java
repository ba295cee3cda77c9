package heed.duty;

import heed.message.MessageReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears it when a customer writes what the desk holds for urgent; machines are never urgent. */
@Component
class UrgentHeard {

    private final DutySettingStore settings;
    private final Urgents urgents;

    UrgentHeard(DutySettingStore settings, Urgents urgents) {
        this.settings = settings;
        this.urgents = urgents;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(MessageReceived received) {
        var inbound = received.inbound();
        if (inbound.automatic()) {
            return;
        }
        var set = settings.read();
        if (set.onDuty()) {
            UrgentWords.in(inbound.subject() + "\n" + inbound.body(), set.words())
                    .ifPresent(word ->
                            urgents.raise(
                                    inbound.conversation(), "they wrote “" + word + "”", null));
        }
    }
}
