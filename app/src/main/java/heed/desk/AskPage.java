package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationReaders;
import heed.web.Html;
import heed.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads ask to read a conversation beyond their teams' ones. */
@Controller
class AskPage {

    private final ConversationReaders readers;

    AskPage(ConversationReaders readers) {
        this.readers = readers;
    }

    @PostMapping("/conversations/{number}/reading")
    Object ask(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Viewer.Member viewer) {
        try {
            readers.askFor(number, reason, viewer);
            return "redirect:/conversations/" + number;
        } catch (Refusal refusal) {
            var view = new AskView(number, viewer.theme(), reason, refusal.sentence());
            return Html.of("desk/talk-ask", view).withStatus(refusal.kind().status());
        }
    }
}
