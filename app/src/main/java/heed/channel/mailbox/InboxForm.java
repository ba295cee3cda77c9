package heed.channel.mailbox;

import heed.access.TeamId;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about an inbox, as it was typed.
 *
 * @param replyTag {@code on} or empty
 */
record InboxForm(String name, String address, String team, String signature, String replyTag) {

    InboxForm {
        name = Objects.requireNonNullElse(name, "");
        address = Objects.requireNonNullElse(address, "");
        team = Objects.requireNonNullElse(team, "");
        signature = Objects.requireNonNullElse(signature, "");
        replyTag = Objects.requireNonNullElse(replyTag, "");
    }

    static InboxForm of(Inbox inbox) {
        return new InboxForm(
                inbox.name(),
                inbox.address(),
                inbox.team().toString(),
                inbox.signature(),
                inbox.replyTag() ? "on" : "");
    }

    static InboxForm empty(@Nullable TeamId team) {
        return new InboxForm("", "", team == null ? "" : team.toString(), "", "");
    }

    Inbox inbox(InboxId id) {
        return new Inbox(id, name, address, TeamId.of(team), signature, !replyTag.isEmpty());
    }
}
