package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.gate.Gate;
import heed.gate.Reviewed;
import heed.promise.PromiseApproval;
import heed.promise.PromiseApprovals;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approvals of promises, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Promises")
class ApprovalApi {

    private final Gate gate;
    private final PromiseApprovals approvals;

    ApprovalApi(Gate gate, PromiseApprovals approvals) {
        this.gate = gate;
        this.approvals = approvals;
    }

    @Schema(name = "NewApproval")
    record Wanted(@Nullable @Schema(description = "The whole draft") String text) {}

    @Schema(name = "ApprovalAsked")
    record Asked(int asked) {}

    @Schema(name = "ApprovalDecision")
    record Decision(
            @Nullable @Schema(allowableValues = {"granted", "refused"}) String state,
            @Nullable String note) {}

    @PostMapping("/conversations/{conversation}/promise-approvals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask a lead for all in a draft that you may not promise by yourself")
    Asked ask(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        var text = wanted.text() == null ? "" : wanted.text();
        var found =
                gate.review(conversation, text, List.of(), viewer).promises().stream()
                        .map(Reviewed.Promise::found)
                        .toList();
        return new Asked(approvals.ask(conversation, found, text, viewer));
    }

    @GetMapping("/promise-approvals")
    @Operation(summary = "List what waits for your approval")
    Listing<PromiseApproval> list(Viewer.Member viewer) {
        return Listing.whole(approvals.waiting(viewer));
    }

    @GetMapping("/promise-approvals/{id}")
    @Operation(summary = "Read an approval")
    PromiseApproval read(@PathVariable PromiseApproval.Id id) {
        return approvals.find(id);
    }

    @PostMapping("/promise-approvals/{id}/decision")
    @Operation(summary = "Grant or refuse an approval that is not your own")
    PromiseApproval decide(
            @PathVariable PromiseApproval.Id id,
            @RequestBody Decision decision,
            Viewer.Member viewer) {
        approvals.find(id);
        boolean granted =
                switch (decision.state()) {
                    case "granted" -> true;
                    case "refused" -> false;
                    case null, default -> throw Patch.wrong("state", "granted or refused");
                };
        approvals.decide(id, granted, decision.note() == null ? "" : decision.note(), viewer);
        return approvals.find(id);
    }
}
