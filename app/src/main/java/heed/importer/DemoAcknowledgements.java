package heed.importer;

import heed.acknowledgement.Paces;
import heed.acknowledgement.Wish;
import heed.acknowledgement.Wishes;
import heed.inbox.Inboxes;
import org.springframework.stereotype.Component;

/** The demo's inboxes acknowledge; they have no way out, so nobody hears of it. */
@Component
class DemoAcknowledgements {

    private final Wishes wishes;
    private final Paces paces;
    private final Inboxes inboxes;

    DemoAcknowledgements(Wishes wishes, Paces paces, Inboxes inboxes) {
        this.wishes = wishes;
        this.paces = paces;
        this.inboxes = inboxes;
    }

    void switchOn() {
        inboxes.all().forEach(inbox -> wishes.keep(new Wish(inbox.id(), true, "", "en", 0), null));
        paces.measure();
    }
}
