package heed.policy;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be offered to the customer of a conversation: one click inside, one request above. */
@Controller
@RequestMapping("/conversations/{id}/room")
class RoomPage {

    private final Exceptions exceptions;
    private final Conversations conversations;
    private final Readings readings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoomPage(
            Exceptions exceptions,
            Conversations conversations,
            Readings readings,
            TransactionTemplate transaction,
            Clock clock) {
        this.exceptions = exceptions;
        this.conversations = conversations;
        this.readings = readings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    Html look(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return page(id, in, null, viewer, htmx);
    }

    @PostMapping
    Object want(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable OfferId offer,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        try {
            if (offer == null) {
                throw new Refusal(Refusal.Kind.INVALID, "choose-one", "Choose an offer first.");
            }
            var wanted =
                    new ExceptionWanted(
                            offer,
                            Amounts.read(amount),
                            reason,
                            "ask".equals(deed),
                            key.isBlank() ? key : viewer.person() + " " + id + " " + key);
            var kept = exceptions.want(id, wanted, viewer);
            return "redirect:/conversations/"
                    + kept.number()
                    + (in.isEmpty() ? "" : "?in=" + URLEncoder.encode(in, StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(id, in, refusal.sentence(), viewer, htmx)
                    .withStatus(refusal.kind().status());
        }
    }

    private Html page(
            ConversationId id,
            String in,
            @Nullable String problem,
            Viewer.Member viewer,
            Htmx htmx) {
        return transaction.execute(status -> shown(id, in, problem, viewer, htmx));
    }

    private Html shown(
            ConversationId id,
            String in,
            @Nullable String problem,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.changeable(id);
        readings.note(viewer, conversation.id(), "conversation", "page");
        var view =
                RoomView.of(
                        conversation,
                        in,
                        viewer.theme(),
                        exceptions.room(id, viewer),
                        exceptions.of(id),
                        problem,
                        viewer,
                        new TimeWords(Instant.now(clock), viewer.zone()));
        return Html.of(htmx.asked() ? "policy/room-sheet" : "policy/room-page", view);
    }
}
