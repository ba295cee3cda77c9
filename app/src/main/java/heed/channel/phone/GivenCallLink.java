package heed.channel.phone;

import heed.access.Viewer;
import heed.canned.CallLink;
import heed.conversation.Conversation;
import heed.web.DeskAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The link to the free times, as canned replies put it in. Thread-safe. */
@Component
class GivenCallLink implements CallLink {

    private final CallBackStore store;
    private final CallBackLinks links;
    private final DeskAddress address;

    GivenCallLink(CallBackStore store, CallBackLinks links, DeskAddress address) {
        this.store = store;
        this.links = links;
        this.address = address;
    }

    @Override
    public Optional<String> to(Conversation conversation, Viewer.Member giver) {
        if (store.seats(conversation.team()) == 0) {
            return Optional.empty();
        }
        return address.link(links.path(links.make(conversation.id(), giver.person())));
    }
}
