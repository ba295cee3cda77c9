package heed.channel.mailbox;

import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.reply.OutboxLines;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inboxes: how they fare, a new one, what one is called, and its end. For administrators. */
@Controller
@RequestMapping(InboxPage.HERE)
class InboxPage {

    static final String HERE = "/settings/inboxes";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name-missing", "name",
                    "not-an-address", "address",
                    "address-taken", "address",
                    "signature-too-long", "signature");
    private static final Map<String, String> TOLD =
            Map.of(
                    "opened", "The inbox is open. Now say how its mail leaves and comes in.",
                    "saved", "Saved.",
                    "sending", "Saved. Mail leaves by this account from now on.",
                    "fetching", "Saved. Heed looks into the account now.",
                    "closed", "The inbox is closed.");

    private final Inboxes inboxes;
    private final InboxPages pages;
    private final MailHealth health;
    private final OutboxLines outbox;
    private final People people;
    private final Clock clock;

    InboxPage(
            Inboxes inboxes,
            InboxPages pages,
            MailHealth health,
            OutboxLines outbox,
            People people,
            Clock clock) {
        this.inboxes = inboxes;
        this.pages = pages;
        this.health = health;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Transactional
    public Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "channel/mailbox/inboxes",
                InboxesView.of(
                        viewer.settings("Inboxes", HERE).telling(TOLD.get(told)),
                        inboxes.all(),
                        people.teams(),
                        health.of(viewer),
                        outbox.stuck(viewer),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    @GetMapping("/new")
    Html form(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var team = viewer.teams().stream().findFirst().orElse(null);
        return fresh(viewer, InboxForm.empty(team), Problems.NONE);
    }

    @PostMapping
    Object open(Viewer.Member viewer, InboxForm typed) {
        viewer.require(Role.ADMINISTRATOR);
        try {
            var inbox = inboxes.add(typed.name(), typed.address(), TeamId.of(typed.team()), viewer);
            return "redirect:" + HERE + "/" + inbox.id() + "?told=opened";
        } catch (Refusal refusal) {
            return fresh(viewer, typed, Problems.of(refusal, FIELDS))
                    .withStatus(refusal.kind().status());
        }
    }

    /**
     * @param as whose ready values fill the forms: {@code microsoft}, {@code google}, {@code other}
     */
    @GetMapping("/{id}")
    Html show(
            @PathVariable InboxId id,
            Viewer.Member viewer,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "channel/mailbox/inbox",
                pages.show(viewer, id, provider(as)).telling(TOLD.get(told)));
    }

    @PostMapping("/{id}")
    Object change(@PathVariable InboxId id, Viewer.Member viewer, InboxForm typed) {
        viewer.require(Role.ADMINISTRATOR);
        try {
            inboxes.change(typed.inbox(id), viewer);
            return "redirect:" + HERE + "/" + id + "?told=saved";
        } catch (Refusal refusal) {
            var problems = Problems.of(refusal, FIELDS);
            return Html.of("channel/mailbox/inbox", pages.refused(viewer, id, typed, problems))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/{id}/closing")
    Html askClosing(@PathVariable InboxId id, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of("channel/mailbox/closing", ClosingView.of(viewer, inboxes.find(id)));
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable InboxId id, Viewer.Member viewer) {
        inboxes.close(id, viewer);
        return "redirect:" + HERE + "?told=closed";
    }

    private Html fresh(Viewer.Member viewer, InboxForm typed, Problems problems) {
        return Html.of(
                "channel/mailbox/inbox-new",
                NewInboxView.of(viewer, typed, problems, people.teams()));
    }

    private static @Nullable Provider provider(@Nullable String as) {
        try {
            return as == null ? null : Provider.valueOf(as.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
