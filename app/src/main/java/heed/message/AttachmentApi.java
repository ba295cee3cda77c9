package heed.message;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files for programs: to download, and to upload for a reply. */
@RestController
@Tag(name = "Attachments")
@Transactional
class AttachmentApi {

    private final Attachments attachments;
    private final Readings readings;

    AttachmentApi(Attachments attachments, Readings readings) {
        this.attachments = attachments;
        this.readings = readings;
    }

    @GetMapping("/api/v1/attachments/{id}")
    @Operation(
            summary = "Download a file",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file as it came",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> download(@PathVariable AttachmentId id, Viewer.Member viewer) {
        var file = attachments.stored(id);
        readings.note(viewer, file.conversation(), "attachment:" + id, "api");
        // Never shown in place: what a stranger sent is not to run under our name.
        var disposition =
                ContentDisposition.attachment()
                        .filename(file.attachment().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.attachment().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file);
    }

    @PostMapping("/api/v1/conversations/{conversation}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Upload a file for a reply")
    MessageAnswer.File upload(
            @PathVariable ConversationId conversation,
            @RequestBody Upload file,
            Viewer.Member viewer) {
        return MessageAnswer.File.of(attachments.upload(conversation, file.decoded(), viewer));
    }

    /**
     * A file within JSON.
     *
     * @param content Base64 (RFC 4648); line breaks do no harm
     */
    @Schema(name = "NewAttachment")
    record Upload(@Nullable String name, @Nullable String type, @Nullable String content) {

        NewAttachment decoded() {
            return NewAttachment.decoded(name, type, content);
        }
    }
}
