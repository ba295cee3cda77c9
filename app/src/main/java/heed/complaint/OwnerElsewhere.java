package heed.complaint;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What somebody reads of a conversation whose complaint they see through, though they are not of
 * its team: what it is called, and as long as the complaint is open what the customer wrote and
 * what we answered; no note, no file, nothing else of that team. Thread-safe.
 */
@Component
class OwnerElsewhere {

    private static final int LATEST = 30;

    private final ComplaintStore store;
    private final Conversations conversations;
    private final Messages messages;
    private final Elevation elevation;

    OwnerElsewhere(
            ComplaintStore store,
            Conversations conversations,
            Messages messages,
            Elevation elevation) {
        this.store = store;
        this.conversations = conversations;
        this.messages = messages;
        this.elevation = elevation;
    }

    /** What the viewer sees, with number, team and customer of what they see through elsewhere. */
    List<Complaint> named(List<Complaint> seen, Viewer.Member viewer) {
        var missing = seen.stream().filter(one -> isElsewhere(one, viewer)).toList();
        if (missing.isEmpty()) {
            return seen;
        }
        var ids = missing.stream().map(Complaint::id).toList();
        Map<ComplaintId, Complaint> whole =
                elevation.call(() -> store.all(ids)).stream()
                        .collect(Collectors.toMap(Complaint::id, Function.identity()));
        return seen.stream().map(one -> whole.getOrDefault(one.id(), one)).toList();
    }

    Complaint named(Complaint seen, Viewer.Member viewer) {
        return named(List.of(seen), viewer).getFirst();
    }

    /** What the customer wrote and what we answered, the oldest of the latest first. */
    List<Message> said(Complaint seen, Viewer.Member viewer) {
        if (seen.number() != null) {
            return between(messages.latest(seen.conversation(), null, LATEST));
        }
        if (!isElsewhere(seen, viewer) || seen.isClosed()) {
            return List.of();
        }
        return elevation.call(() ->
                conversations.find(seen.conversation()).sealed()
                        ? List.<Message>of()
                        : between(messages.latest(seen.conversation(), null, LATEST)));
    }

    private static List<Message> between(List<Message> all) {
        return all.stream().filter(one -> one.kind() != MessageKind.NOTE).toList();
    }

    private static boolean isElsewhere(Complaint seen, Viewer.Member viewer) {
        return seen.number() == null && viewer.person().equals(seen.owner());
    }
}
