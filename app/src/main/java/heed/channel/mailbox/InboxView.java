package heed.channel.mailbox;

import heed.access.Team;
import heed.inbox.Inbox;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An inbox as programs see it. */
@Schema(name = "Inbox")
record InboxView(
        String id,
        String name,
        String address,
        TeamView team,
        String signature,
        boolean replyTag,
        @Nullable SendingView sending,
        @Nullable FetchingView fetching) {

    @Schema(name = "InboxTeam")
    record TeamView(String id, String name) {}

    static InboxView of(
            Inbox inbox,
            Team team,
            @Nullable SendingView sending,
            @Nullable FetchingView fetching) {
        return new InboxView(
                inbox.id().toString(),
                inbox.name(),
                inbox.address(),
                new TeamView(team.id().toString(), team.name()),
                inbox.signature(),
                inbox.replyTag(),
                sending,
                fetching);
    }
}
