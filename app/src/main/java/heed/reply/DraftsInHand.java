package heed.reply;

import heed.access.Elevation;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.ViewerScope;
import heed.access.WorkInHand;
import heed.message.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who leaves has written and not sent: nobody but them would ever see it. It becomes
 * a note where it was written, for whoever takes over. What they have sent, now or for later,
 * leaves all the same, and can be taken back by a lead.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftsInHand implements WorkInHand {

    private final DraftStore store;
    private final Messages messages;
    private final Elevation elevation;

    DraftsInHand(DraftStore store, Messages messages, Elevation elevation) {
        this.store = store;
        this.messages = messages;
        this.elevation = elevation;
    }

    /** A draft has somebody only in its writer: with them or without, the team has the rest. */
    @Override
    public long count(PersonId person) {
        return 0;
    }

    @Override
    public void returnAll(Person person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        elevation.call(() -> hand(person));
    }

    /** As Heed itself; returns how many there were. */
    int hand(Person writer) {
        var drafts = store.of(writer.id());
        drafts.forEach((conversation, draft) -> {
            if (!draft.body().isBlank()) {
                messages.keepUnsent(conversation, writer, draft.body(), draft.asHtml());
            }
            store.drop(conversation, writer.id());
        });
        return drafts.size();
    }
}
