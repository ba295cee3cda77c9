package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.gate.FindingId;
import heed.gate.Gate;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The margin beside what somebody writes: what Heed reads in it, again after each pause. */
@Controller
class MarginPage {

    private final Gate gate;
    private final MarginSteps steps;
    private final Clock clock;

    MarginPage(Gate gate, MarginSteps steps, Clock clock) {
        this.gate = gate;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Reads a draft; nothing is kept of it.
     *
     * @param held which button was held back, such as {@code send}; null when none was
     * @param fields with the reasons that were typed so far
     */
    @PostMapping("/conversations/{id}/margin")
    Html read(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String held,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer.Member viewer) {
        var reviewed = gate.review(id, text, ComposerAsks.said(fields), viewer);
        if (!reviewed.isRead()) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "not-reviewed", "It could not be read just now.");
        }
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var putAway =
                ComposerWords.of(fields).earlier().putAway().stream()
                        .map(FindingId::toString)
                        .collect(Collectors.toSet());
        var view =
                MarginView.of(reviewed, text, putAway, words, "/conversations/" + id)
                        .awaiting(steps.of(id, text, words));
        return Html.of(
                "desk/margin",
                held == null ? view : view.held(held, ComposerHeld.confirmed(fields)));
    }
}
