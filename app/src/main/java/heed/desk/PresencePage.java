package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.reply.Presence;
import heed.web.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who else is looking at a conversation. */
@Controller
@RequestMapping("/conversations/{id}/presence")
class PresencePage {

    private final Presence presence;
    private final Conversations conversations;

    PresencePage(Presence presence, Conversations conversations) {
        this.presence = presence;
        this.conversations = conversations;
    }

    /** Told by the browser every few seconds. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "false") boolean writing,
            Viewer.Member viewer) {
        presence.here(id, writing, viewer);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(@PathVariable ConversationId id, Viewer.Member viewer) {
        conversations.find(id);
        presence.gone(id, viewer);
    }

    @GetMapping
    Html others(@PathVariable ConversationId id, Viewer.Member viewer) {
        conversations.find(id);
        return Html.of("desk/talk-present", PresentView.of(id, presence.others(id, viewer)));
    }
}
