package heed.desk;

import heed.access.Viewer;
import heed.message.MessageId;
import heed.message.Messages;
import heed.reply.Outbox;
import heed.reply.Withdrawals;
import heed.web.Htmx;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One message: as it was formatted, as it came, and how ours fare on their way. */
@Controller
@RequestMapping("/messages/{id}")
class MessagePage {

    private final ReadingRoom room;
    private final Messages messages;
    private final Withdrawals withdrawals;
    private final Outbox outbox;
    private final TalkAnswers answers;
    private final ComposerAnswers composers;

    MessagePage(
            ReadingRoom room,
            Messages messages,
            Withdrawals withdrawals,
            Outbox outbox,
            TalkAnswers answers,
            ComposerAnswers composers) {
        this.room = room;
        this.messages = messages;
        this.withdrawals = withdrawals;
        this.outbox = outbox;
        this.answers = answers;
        this.composers = composers;
    }

    /** For a sandboxed frame; {@code pictures} lets pictures from elsewhere in. */
    @GetMapping("/body")
    ResponseEntity<byte[]> body(
            @PathVariable MessageId id,
            @RequestParam(defaultValue = "0") String pictures,
            Viewer.Member viewer) {
        boolean all = pictures.equals("1");
        var document = MessageFrame.document(room.formatted(id, viewer), all);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .header("Content-Security-Policy", MessageFrame.policy(all))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(document.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/raw")
    ResponseEntity<byte[]> raw(@PathVariable MessageId id, Viewer.Member viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=us-ascii"))
                .header("Content-Disposition", "attachment; filename=\"" + id + ".eml\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(room.raw(id, viewer));
    }

    /** Takes a reply back that has not left; it is a draft again. */
    @PostMapping("/withdrawal")
    Object withdraw(
            @PathVariable MessageId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var conversation = messages.find(id).conversation();
        withdrawals.withdraw(id, viewer);
        return composers.fresh(conversation, in, null, viewer, htmx, response);
    }

    /** Lets it leave now: what was scheduled, or what failed before. */
    @PostMapping("/sending")
    Object send(
            @PathVariable MessageId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var message = messages.find(id);
        var delivery = message.delivery();
        if (delivery != null && delivery.scheduled() && delivery.attempts() == 0) {
            outbox.hurry(id);
        } else {
            outbox.retry(id);
        }
        return answers.changed(message.conversation(), in, viewer, htmx, response);
    }
}
