package heed.reply;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.gate.Gate;
import heed.gate.Passage;
import heed.message.MessageAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answering, for programs: they pass the same gate as everybody. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}/replies")
@Tag(name = "Replies")
class ReplyApi {

    private final ReplySubmissions submissions;
    private final Gate gate;
    private final TransactionTemplate another;

    ReplyApi(ReplySubmissions submissions, Gate gate, PlatformTransactionManager transactions) {
        this.submissions = submissions;
        this.gate = gate;
        this.another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a reply to the customer")
    @ApiResponse(responseCode = "201", description = "It is in the outbox")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Something was found in it that its writer must mend, or confirm (reply-held),"
                            + " or somebody wrote meanwhile (reply-overtaken)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ReplyHeld.Problem.class)))
    MessageAnswer send(
            @PathVariable ConversationId conversation,
            @RequestBody ReplyWanted reply,
            Viewer.Member viewer) {
        try {
            return MessageAnswer.of(submissions.submit(conversation, reply, viewer));
        } catch (ReplyHeld held) {
            // What was begun for it is undone; that it was held is kept.
            keep(held.passage());
            throw held;
        }
    }

    /** Under an Idempotency-Key the whole request is one transaction, which is undone first. */
    private void keep(Passage held) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            gate.hold(held);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        another.executeWithoutResult(its -> gate.hold(held));
                    }
                });
    }
}
