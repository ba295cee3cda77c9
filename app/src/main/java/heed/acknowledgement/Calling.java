package heed.acknowledgement;

import heed.access.TeamId;
import heed.channel.phone.CallBackInvitations;
import heed.conversation.Conversation;
import heed.web.DeskAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where whoever wrote in chooses a time to be called instead. Thread-safe. */
@Component
class Calling {

    private final CallBackInvitations invitations;
    private final DeskAddress address;

    Calling(CallBackInvitations invitations, DeskAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    /** The whole link; null when the team calls nobody back, or nobody said where the desk is. */
    @Nullable String link(Conversation conversation) {
        return invitations.calling(List.of(conversation.team())).isEmpty()
                ? null
                : address.link(invitations.path(conversation.id())).orElse(null);
    }

    /** The same as a preview shows it. */
    @Nullable String sample(TeamId team) {
        return invitations.calling(List.of(team)).isEmpty()
                ? null
                : address.link("/call-back/…").orElse(null);
    }
}
