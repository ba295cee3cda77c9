package heed.inbox;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes of the desk. Thread-safe. */
@Service
@Transactional
public class Inboxes {

    private static final int LONGEST_SIGNATURE = 2000;

    private final InboxStore store;
    private final People people;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    Inboxes(InboxStore store, People people, ChangeLog changes, ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.changes = changes;
        this.events = events;
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
        requireFree(wanted, null);
        var inbox = store.add(named(name), wanted, people.team(team).id());
        changes.note("inbox-opened", inbox.name(), Map.of(), fields(inbox));
        if (viewer instanceof Viewer.Member) {
            events.publishEvent(new InboxOpened(inbox.id()));
        }
        return inbox;
    }

    /** Keeps everything but the id as {@code inbox} has it. */
    public void change(Inbox inbox, Viewer viewer) {
        require(viewer);
        var wanted =
                new Inbox(
                        inbox.id(),
                        named(inbox.name()),
                        accepted(inbox.address()),
                        people.team(inbox.team()).id(),
                        signed(inbox.signature()),
                        inbox.replyTag());
        requireFree(wanted.address(), wanted.id());
        var before = find(inbox.id());
        store.change(wanted);
        changes.note("inbox-changed", before.name(), fields(before), fields(wanted));
    }

    /**
     * Closes an inbox: mail to its address is refused from now on, and another inbox may have the
     * address. Its conversations stay, and can still be answered.
     */
    public void close(InboxId id, Viewer viewer) {
        require(viewer);
        var inbox = find(id);
        if (store.close(id)) {
            changes.note("inbox-closed", inbox.name());
        }
    }

    /** What the log of changes says of an inbox. */
    private Map<String, String> fields(Inbox inbox) {
        return Map.of(
                "name",
                inbox.name(),
                "address",
                inbox.address(),
                "team",
                people.team(inbox.team()).name(),
                "signature",
                inbox.signature(),
                "answers come back to a tag",
                inbox.replyTag() ? "yes" : "no");
    }

    private void requireFree(String address, @Nullable InboxId own) {
        var other = store.findByAddress(address);
        if (other.isPresent() && !other.get().id().equals(own)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-taken",
                    "Another inbox receives " + address + " already.");
        }
    }

    private static String signed(String signature) {
        if (signature.length() > LONGEST_SIGNATURE) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "signature-too-long",
                    "Keep the signature below 2,000 characters.");
        }
        return signature.strip();
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
