package heed.knownissue;

import heed.conversation.Conversation;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the known issue that a conversation may be about. Thread-safe. */
@Service
@Transactional(readOnly = true)
class IssueProposals {

    private static final int MOST_MESSAGES = 10;
    private static final int MOST_WORDS = 8000;

    private final KnownIssues issues;
    private final IssueLinkStore links;
    private final Messages messages;

    IssueProposals(KnownIssues issues, IssueLinkStore links, Messages messages) {
        this.issues = issues;
        this.links = links;
        this.messages = messages;
    }

    /** One of its team, or of the whole desk, unless somebody said that it is not about that. */
    Optional<IssueLikeness.Match> of(Conversation conversation) {
        if (!conversation.isOpen()) {
            return Optional.empty();
        }
        var open =
                issues.open().stream()
                        .filter(KnownIssue::isOpen)
                        .filter(one ->
                                one.team() == null
                                        || Objects.equals(one.team(), conversation.team()))
                        .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var dismissed = links.dismissed(conversation.id());
        return IssueLikeness.best(
                said(conversation), open, issue -> !dismissed.contains(issue.id()));
    }

    private String said(Conversation conversation) {
        var said =
                messages.latest(conversation.id(), null, MOST_MESSAGES).stream()
                        .filter(one -> one.kind() == MessageKind.INBOUND && !one.automatic())
                        .map(Message::body)
                        .collect(Collectors.joining("\n"));
        var all = conversation.subject() + "\n" + said;
        return all.substring(0, Math.min(MOST_WORDS, all.length()));
    }
}
