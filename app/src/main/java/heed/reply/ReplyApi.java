package heed.reply;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.message.MessageAnswer;
import heed.message.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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
@Transactional
class ReplyApi {

    private final ReplySubmissions submissions;
    private final Messages messages;

    ReplyApi(ReplySubmissions submissions, Messages messages) {
        this.submissions = submissions;
        this.messages = messages;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send a reply to the customer")
    @ApiResponse(responseCode = "201", description = "It is in the outbox")
    MessageAnswer send(
            @PathVariable ConversationId conversation,
            @RequestBody ReplyWanted reply,
            Viewer.Member viewer) {
        return MessageAnswer.of(messages.find(submissions.submit(conversation, reply, viewer)));
    }
}
