package heed.reply;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.message.MessageId;
import heed.message.Messages;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outbox: what waits, what failed and why, when it is tried next. */
@Controller
@RequestMapping(OutboxPage.HERE)
class OutboxPage {

    static final String HERE = "/settings/outbox";
    private static final Map<String, String> TOLD =
            Map.of(
                    "again", "It is tried now. Reload in a moment to see how it went.",
                    "back", "Taken back: it is a draft in its conversation again.");

    private final OutboxLines lines;
    private final Outbox outbox;
    private final Withdrawals withdrawals;
    private final Messages messages;
    private final Clock clock;

    OutboxPage(
            OutboxLines lines,
            Outbox outbox,
            Withdrawals withdrawals,
            Messages messages,
            Clock clock) {
        this.lines = lines;
        this.outbox = outbox;
        this.withdrawals = withdrawals;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return Html.of(
                "reply/outbox",
                OutboxView.of(
                        viewer.settings("Outbox", HERE).telling(TOLD.get(told)),
                        lines.troubled(viewer),
                        lines.waiting(viewer),
                        lines.holds(),
                        viewer.may(Role.ADMINISTRATOR),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    /** Another attempt, now; a scheduled reply leaves now. */
    @PostMapping("/{id}/attempt")
    @Transactional
    public String again(@PathVariable MessageId id) {
        var delivery = messages.find(id).delivery();
        if (delivery != null && delivery.scheduled() && delivery.attempts() == 0) {
            outbox.hurry(id);
        } else {
            outbox.retry(id);
        }
        return "redirect:" + HERE + "?told=again";
    }

    /** Another attempt, now, with one of the replies that an inbox holds. */
    @PostMapping("/inboxes/{id}/attempt")
    @Transactional
    public String again(@PathVariable InboxId id, Viewer.Member viewer) {
        outbox.tryNow(id);
        return "redirect:" + HERE + "?told=again";
    }

    @PostMapping("/{id}/withdrawal")
    @Transactional
    public String back(@PathVariable MessageId id, Viewer.Member viewer) {
        withdrawals.withdraw(id, viewer);
        return "redirect:" + HERE + "?told=back";
    }
}
