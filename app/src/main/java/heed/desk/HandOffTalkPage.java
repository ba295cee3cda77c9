package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.handoff.Accepting;
import heed.handoff.HandOffs;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handing a conversation over from where it stands, and what its next owner reads first. Whoever
 * asks for that has the conversation open, so that it is no reading of its own.
 */
@Controller
class HandOffTalkPage {

    private final HandOffs handOffs;
    private final Accepting accepting;
    private final HandOffSheets sheets;
    private final Conversations conversations;
    private final TalkAnswers answers;
    private final Clock clock;

    HandOffTalkPage(
            HandOffs handOffs,
            Accepting accepting,
            HandOffSheets sheets,
            Conversations conversations,
            TalkAnswers answers,
            Clock clock) {
        this.handOffs = handOffs;
        this.accepting = accepting;
        this.sheets = sheets;
        this.conversations = conversations;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/conversations/{id}/hand-off")
    Html sheet(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return sheets.fresh(id, to, in, null, viewer, htmx);
    }

    @PostMapping("/conversations/{id}/hand-off")
    Object ask(
            @PathVariable ConversationId id,
            @ModelAttribute HandOffForm form,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        conversations.find(id);
        try {
            handOffs.ask(id, form.wanted(viewer.zone()), viewer);
        } catch (Refusal refusal) {
            return sheets.again(id, form, refusal, viewer, htmx, response);
        }
        return answers.changed(id, form.in(), viewer, htmx, response);
    }

    /** What stands above the thread: who is asked, or what whoever has it now was told. */
    @GetMapping("/conversations/{id}/hand-offs")
    Object above(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        if (!htmx.asked()) {
            return "redirect:" + Place.of(in).conversation(conversation.number());
        }
        return Html.of(
                "desk/talk-hand-off",
                TalkHandOff.of(
                        handOffs.open(id).orElse(null),
                        accepting.broughtIt(id).orElse(null),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }
}
