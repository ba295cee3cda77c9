package heed.duty;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button of a conversation by which somebody here says that it is urgent. */
@Controller
class UrgencyPage {

    private final Urgents urgents;
    private final Conversations conversations;

    UrgencyPage(Urgents urgents, Conversations conversations) {
        this.urgents = urgents;
        this.conversations = conversations;
    }

    @PostMapping("/conversations/{id}/urgency")
    String press(@PathVariable ConversationId id, Viewer.Member viewer) {
        urgents.press(conversations.find(id).id(), viewer);
        return "redirect:" + DutyPage.HERE + "?told=pressed";
    }
}
