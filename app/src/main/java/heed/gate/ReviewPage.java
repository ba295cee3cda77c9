package heed.gate;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the composer is told of a draft while it is written. The writer has the conversation open,
 * so that this is no reading of its own.
 */
@RestController
class ReviewPage {

    private final Gate gate;

    ReviewPage(Gate gate) {
        this.gate = gate;
    }

    /**
     * What there is to say about it.
     *
     * @param findings the loudest, as many as a writer can take in at once
     * @param more how many others there are
     */
    @Schema(name = "DraftReview")
    record Answer(
            String language,
            List<Finding> findings,
            int more,
            List<Reviewed.Ask> asks,
            List<Reviewed.Promise> promises,
            Reviewed.@Nullable Mood mood,
            List<Reviewed.Unchecked> unchecked,
            Reviewed.Ledger ledger) {

        static Answer of(Reviewed reviewed) {
            var shown = reviewed.shown();
            return new Answer(
                    reviewed.language(),
                    shown,
                    reviewed.findings().size() - shown.size(),
                    reviewed.asks(),
                    reviewed.promises(),
                    reviewed.mood(),
                    reviewed.unchecked(),
                    reviewed.ledger());
        }
    }

    /** Reads a draft; places in the answer are places in its text. */
    @PostMapping("/conversations/{id}/review")
    Answer review(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String text,
            Viewer.Member viewer) {
        return Answer.of(gate.review(id, text, List.of(), viewer));
    }
}
