package heed.channel.mailbox;

import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Listing;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inboxes and their accounts, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/inboxes")
@Tag(name = "Inboxes")
@Transactional
class InboxApi {

    private final Inboxes inboxes;
    private final MailAccounts accounts;
    private final People people;

    InboxApi(Inboxes inboxes, MailAccounts accounts, People people) {
        this.inboxes = inboxes;
        this.accounts = accounts;
        this.people = people;
    }

    @Schema(name = "InboxChange")
    record Wanted(
            @Nullable String name,
            @Nullable String address,
            @Nullable TeamId team,
            @Nullable String signature,
            @Nullable Boolean replyTag,
            @Nullable SendingView sending,
            @Nullable FetchingView fetching) {}

    @GetMapping
    @Operation(summary = "List the inboxes, by name")
    Listing<InboxView> list(Viewer.Member viewer) {
        var items = inboxes.all().stream().map(inbox -> view(inbox, viewer)).toList();
        return new Listing<>(items, null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an inbox")
    InboxView find(@PathVariable InboxId id, Viewer.Member viewer) {
        return view(inboxes.find(id), viewer);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an inbox (administrators)")
    InboxView add(@RequestBody Wanted wanted, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var inbox =
                inboxes.add(
                        given(wanted.name()),
                        given(wanted.address()),
                        wanted.team() == null ? usualTeam(viewer) : knownTeam(wanted.team()),
                        viewer);
        return keep(inbox, wanted, viewer);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change an inbox and its sending account (administrators)")
    InboxView change(@PathVariable InboxId id, @RequestBody Wanted wanted, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return keep(inboxes.find(id), wanted, viewer);
    }

    private InboxView keep(Inbox inbox, Wanted wanted, Viewer.Member viewer) {
        var changed =
                new Inbox(
                        inbox.id(),
                        wanted.name() == null ? inbox.name() : wanted.name(),
                        wanted.address() == null ? inbox.address() : lower(wanted.address()),
                        wanted.team() == null ? inbox.team() : knownTeam(wanted.team()),
                        wanted.signature() == null ? inbox.signature() : wanted.signature(),
                        wanted.replyTag() == null ? inbox.replyTag() : wanted.replyTag());
        if (!changed.equals(inbox)) {
            inboxes.change(changed, viewer);
        }
        var sending = wanted.sending();
        if (sending != null) {
            accounts.setSending(inbox.id(), sending.server(), sending.credentials(), viewer);
        }
        var fetching = wanted.fetching();
        if (fetching != null) {
            accounts.setFetching(inbox.id(), fetching.source(), fetching.credentials(), viewer);
        }
        return view(changed, viewer);
    }

    private InboxView view(Inbox inbox, Viewer.Member viewer) {
        var team = people.team(inbox.team());
        if (!viewer.may(Role.ADMINISTRATOR)) {
            return InboxView.of(inbox, team, null, null);
        }
        return InboxView.of(
                inbox,
                team,
                accounts.sending(inbox.id()).map(SendingView::of).orElse(null),
                accounts.fetching(inbox.id()).map(FetchingView::of).orElse(null));
    }

    private TeamId usualTeam(Viewer.Member viewer) {
        return viewer.teams().stream()
                .findFirst()
                .or(() -> people.teams().stream().map(team -> team.id()).findFirst())
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "team-missing",
                                "Say whose conversations they become: make a team first."));
    }

    private TeamId knownTeam(TeamId team) {
        return people.team(team).id();
    }

    private static String lower(String address) {
        return address.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
