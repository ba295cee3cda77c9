package heed.inbox;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes of the desk. Thread-safe. */
@Service
@Transactional
public class Inboxes {

    private final InboxStore store;

    Inboxes(InboxStore store) {
        this.store = store;
    }

    public List<Inbox> all() {
        return store.all();
    }

    public Inbox find(InboxId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-inbox",
                                "There is no such inbox."));
    }

    /** The inbox that a recipient's address means, its {@code +tag} aside. */
    public Optional<Inbox> receiving(String recipient) {
        return store.findByAddress(Inbox.untagged(recipient));
    }

    /**
     * @throws Refusal when the address is none, or another inbox has it
     */
    public Inbox add(String name, String address, TeamId team, Viewer viewer) {
        require(viewer);
        var wanted = accepted(address);
        if (store.findByAddress(wanted).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-taken",
                    "Another inbox receives " + wanted + " already.");
        }
        return store.add(named(name), wanted, team);
    }

    /** Keeps everything but the id as {@code inbox} has it. */
    public void change(Inbox inbox, Viewer viewer) {
        require(viewer);
        var other = store.findByAddress(accepted(inbox.address()));
        if (other.isPresent() && !other.get().id().equals(inbox.id())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-taken",
                    "Another inbox receives " + inbox.address() + " already.");
        }
        named(inbox.name());
        store.change(inbox);
    }

    private static void require(Viewer viewer) {
        if (viewer instanceof Viewer.Member member) {
            member.require(heed.access.Role.ADMINISTRATOR);
        }
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Give the inbox a name that customers may read, up to 100 characters.");
        }
        return name.strip();
    }

    private static String accepted(String address) {
        var wanted = address.strip().toLowerCase(Locale.ROOT);
        if (!wanted.matches("[^\\s@<>\"+]+@[^\\s@<>\"]+") || wanted.length() > 320) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-an-address",
                    "“"
                            + address
                            + "” is not an address that an inbox can have, such as support@example.org.");
        }
        return wanted;
    }
}
