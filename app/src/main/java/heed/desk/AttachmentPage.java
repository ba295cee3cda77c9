package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Attachment;
import heed.message.AttachmentId;
import heed.message.Attachments;
import heed.message.NewAttachment;
import heed.web.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files, which browsers save, or show when they are pictures; nothing in them ever runs here. */
@Controller
class AttachmentPage {

    private final ReadingRoom room;
    private final Attachments attachments;
    private final Conversations conversations;

    AttachmentPage(ReadingRoom room, Attachments attachments, Conversations conversations) {
        this.room = room;
        this.attachments = attachments;
        this.conversations = conversations;
    }

    /** The name in the address is for people; the id alone counts. */
    @GetMapping({"/attachments/{id}", "/attachments/{id}/{name}"})
    ResponseEntity<Resource> open(@PathVariable AttachmentId id, Viewer.Member viewer) {
        var content = room.file(id, viewer);
        var file = content.attachment();
        return ResponseEntity.ok()
                .contentType(type(file))
                .header("Content-Disposition", disposition(file))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, max-age=300")
                .body(content);
    }

    /** What was uploaded, as the composer wants to hear of it. */
    record Kept(String id, String url, String name, String type, long size, boolean picture) {}

    @PostMapping("/conversations/{id}/attachments")
    ResponseEntity<Kept> upload(
            @PathVariable ConversationId id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean inline,
            Viewer.Member viewer)
            throws IOException {
        conversations.find(id);
        var kept = attachments.upload(id, uploaded(file, inline), viewer);
        return ResponseEntity.status(201)
                .body(
                        new Kept(
                                kept.id().toString(),
                                MessageFrame.address(kept),
                                kept.name(),
                                kept.type(),
                                kept.size(),
                                kept.isPicture()));
    }

    static NewAttachment uploaded(MultipartFile file, boolean inline) throws IOException {
        var name = file.getOriginalFilename();
        var type = file.getContentType();
        return new NewAttachment(
                name == null ? "file" : name,
                type == null ? "application/octet-stream" : type,
                file.getBytes(),
                inline,
                null);
    }

    /** The files that wait for a reply to be sent. */
    @GetMapping("/conversations/{id}/attachments")
    Html waiting(@PathVariable ConversationId id, Viewer.Member viewer) {
        conversations.find(id);
        return Html.of("desk/composer-files", files(id, viewer));
    }

    @DeleteMapping("/conversations/{id}/attachments/{file}")
    Html remove(
            @PathVariable ConversationId id,
            @PathVariable AttachmentId file,
            Viewer.Member viewer) {
        conversations.find(id);
        attachments.discard(file, viewer);
        return Html.of("desk/composer-files", files(id, viewer));
    }

    private ComposerFiles files(ConversationId id, Viewer.Member viewer) {
        List<Attachment> waiting = attachments.waiting(id, viewer.person());
        return new ComposerFiles("/conversations/" + id, ComposerView.files(waiting));
    }

    private static MediaType type(Attachment file) {
        return file.isPicture()
                ? MediaType.parseMediaType(file.type())
                : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static String disposition(Attachment file) {
        var kind = file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return kind.filename(file.name(), StandardCharsets.UTF_8).build().toString();
    }
}
