package heed.desk;

import heed.access.Viewer;
import heed.acknowledgement.Acknowledgements;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.servicelevel.Clocks;
import heed.servicelevel.PauseReason;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clocks of a conversation on a sheet beside it, and why they stand still. */
@Controller
@RequestMapping("/conversations/{id}")
class ClocksPage {

    private final Clocks clocks;
    private final Conversations conversations;
    private final Acknowledgements acknowledgements;
    private final Clock clock;

    ClocksPage(
            Clocks clocks,
            Conversations conversations,
            Acknowledgements acknowledgements,
            Clock clock) {
        this.acknowledgements = acknowledgements;
        this.clocks = clocks;
        this.conversations = conversations;
        this.clock = clock;
    }

    @GetMapping("/clocks")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        return Html.of(
                htmx.asked() ? "desk/clocks-sheet" : "desk/clocks-page",
                ClocksView.of(
                        conversation,
                        clocks.of(id),
                        clocks.pause(id).orElse(null),
                        new ClocksView.Shown(
                                Place.of(in),
                                conversations.mayChange(id),
                                viewer.theme(),
                                acknowledgements.of(id).orElse(null)),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer) {
        var conversation = conversations.find(id);
        clocks.pause(id, reason(reason), words, viewer);
        return "redirect:" + Place.of(in).conversation(conversation.number());
    }

    @PostMapping("/pause/end")
    String resume(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer) {
        var conversation = conversations.find(id);
        clocks.resume(id, viewer);
        return "redirect:" + Place.of(in).conversation(conversation.number());
    }

    private static PauseReason reason(String word) {
        try {
            return PauseReason.of(word);
        } catch (IllegalArgumentException none) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-missing", "Say why its clocks stand still.");
        }
    }
}
