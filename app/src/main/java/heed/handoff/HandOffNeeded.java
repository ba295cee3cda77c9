package heed.handoff;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.PlainGiving;
import heed.message.Messages;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A customer whom we have answered is handed over with a note, and not pushed on; see
 * docs/decisions/0013. Before that, a conversation is given within its team, and sorted to another
 * once.
 */
@Component
class HandOffNeeded implements PlainGiving {

    private final HandOffs handOffs;
    private final Conversations conversations;
    private final Messages messages;

    HandOffNeeded(HandOffs handOffs, Conversations conversations, Messages messages) {
        this.handOffs = handOffs;
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public void refuse(
            Conversation before, TeamId team, @Nullable PersonId owner, Viewer.Member viewer) {
        if (ViewerScope.current().filter(Viewer.Job.class::isInstance).isPresent()) {
            return; // what another desk did is not judged by ours
        }
        if (handOffs.open(before.id()).isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "hand-off-open",
                    "Somebody is asked to take it over. Take that back first.");
        }
        boolean elsewhere = !team.equals(before.team());
        boolean own = owner == null || owner.equals(viewer.person());
        boolean distributing = viewer.may(Role.LEAD) && viewer.teams().contains(before.team());
        if (!elsewhere && (own || distributing)) {
            return;
        }
        if (messages.isAnswered(before.id())) {
            throw needed("We have answered them already: hand it over with a note.");
        }
        if (elsewhere && wasSorted(before)) {
            throw needed("It was sorted to another team once already: hand it over with a note.");
        }
    }

    private boolean wasSorted(Conversation before) {
        return conversations.events(before.id()).stream()
                .anyMatch(event -> event.kind().equals("moved"));
    }

    private static Refusal needed(String sentence) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "hand-off-needed",
                sentence + " Then they need not tell it again.");
    }
}
