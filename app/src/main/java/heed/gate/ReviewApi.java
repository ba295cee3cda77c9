package heed.gate;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a reply would meet, for programs; nothing is sent. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/review")
@Tag(name = "Replies")
class ReviewApi {

    private final Gate gate;

    ReviewApi(Gate gate) {
        this.gate = gate;
    }

    @Schema(name = "DraftToReview")
    record DraftToReview(@Nullable String text) {}

    @PostMapping
    @Operation(
            summary = "Read a draft: what was found, asked and promised in it, by ids to confirm")
    ReviewPage.Answer review(
            @PathVariable ConversationId id,
            @RequestBody DraftToReview draft,
            Viewer.Member viewer) {
        var text = draft.text() == null ? "" : draft.text();
        return ReviewPage.Answer.of(gate.review(id, text, List.of(), viewer));
    }
}
