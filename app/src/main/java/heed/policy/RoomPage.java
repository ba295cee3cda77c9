package heed.policy;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
        return page(id, RoomForm.empty(in), null, viewer, htmx);
    }

    @PostMapping
    Object want(
            @PathVariable ConversationId id,
            @ModelAttribute RoomForm form,
            Viewer.Member viewer,
            Htmx htmx) {
        try {
            var kept = exceptions.want(id, form.wanted(id, viewer), viewer);
            return "redirect:/conversations/" + kept.number() + form.back();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(id, form, refusal.sentence(), viewer, htmx)
                    .withStatus(refusal.kind().status());
        }
    }

    private Html page(
            ConversationId id,
            RoomForm form,
            @Nullable String problem,
            Viewer.Member viewer,
            Htmx htmx) {
        return transaction.execute(status -> shown(id, form, problem, viewer, htmx));
    }

    private Html shown(
            ConversationId id,
            RoomForm form,
            @Nullable String problem,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.changeable(id);
        readings.note(viewer, conversation.id(), "conversation", "page");
        var view =
                RoomView.of(
                        conversation,
                        form,
                        viewer.theme(),
                        exceptions.room(id, viewer),
                        exceptions.of(id),
                        problem,
                        viewer,
                        new TimeWords(Instant.now(clock), viewer.zone()));
        return Html.of(htmx.asked() ? "policy/room-sheet" : "policy/room-page", view);
    }
}
