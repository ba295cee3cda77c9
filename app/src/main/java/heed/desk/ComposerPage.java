package heed.desk;

import heed.access.Viewer;
import heed.ask.AsksOpen;
import heed.conversation.ConversationId;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.MessageId;
import heed.reply.Replies;
import heed.reply.SendOutcome;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Replies and notes, as the composer sends them. */
@Controller
class ComposerPage {

    private final Composers composers;
    private final Attachments attachments;
    private final ComposerAnswers answers;
    private final Clock clock;

    ComposerPage(
            Composers composers, Attachments attachments, ComposerAnswers answers, Clock clock) {
        this.composers = composers;
        this.attachments = attachments;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping({"/conversations/{id}/replies", "/conversations/{id}/notes"})
    Object write(
            @PathVariable ConversationId id,
            @ModelAttribute ComposerForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response)
            throws IOException {
        try {
            var whole = withUploads(id, form, upload, viewer);
            if (whole.isNote()) {
                composers.note(id, whole, viewer);
                return answers.fresh(id, form.in(), null, viewer, htmx, response);
            }
            var said = ComposerWords.of(fields);
            return told(
                    id,
                    whole,
                    composers.send(id, whole, said, viewer),
                    said,
                    viewer,
                    htmx,
                    response);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return answers.again(
                    id,
                    form,
                    composer -> refused(composer, refusal, fields),
                    refusal.kind(),
                    viewer,
                    htmx);
        }
    }

    private Object told(
            ConversationId id,
            ComposerForm form,
            SendOutcome outcome,
            ComposerWords said,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return switch (outcome) {
            case SendOutcome.Sent sent ->
                    answers.fresh(
                            id,
                            form.in(),
                            sent(sent.message(), form, viewer),
                            viewer,
                            htmx,
                            response);
            case SendOutcome.Held held ->
                    answers.again(
                            id,
                            form,
                            composer ->
                                    composer.heldBy(
                                                    ComposerHeld.of(
                                                            held.findings(),
                                                            said.confirmed(),
                                                            form.resolves()))
                                            .saying(said.marks()),
                            Refusal.Kind.CONFLICT,
                            viewer,
                            htmx);
            case SendOutcome.Overtaken overtaken ->
                    answers.again(
                            id,
                            form,
                            composer -> composer.overtaken(shown(overtaken.newer(), viewer)),
                            Refusal.Kind.CONFLICT,
                            viewer,
                            htmx);
        };
    }

    private static ComposerView refused(
            ComposerView composer, Refusal refusal, MultiValueMap<String, String> fields) {
        var said = composer.saying(fields.toSingleValueMap());
        return refusal instanceof AsksOpen open
                ? said.leavingOpen(open.asks())
                : said.refused(refusal.sentence());
    }

    private TalkMessage shown(Message message, Viewer.Member viewer) {
        return TalkMessage.of(message, "", "", new TimeWords(Instant.now(clock), viewer.zone()));
    }

    private TalkView.Toast sent(MessageId id, ComposerForm form, Viewer.Member viewer) {
        var at = Later.chosen(form.when(), form.at(), Instant.now(clock), viewer.zone());
        var words =
                at == null
                        ? "Sent to " + form.to()
                        : "Leaves " + new TimeWords(Instant.now(clock), viewer.zone()).until(at);
        return new TalkView.Toast(
                words,
                "/messages/" + id + "/withdrawal",
                at == null ? "Undo" : "Take it back",
                (int) Replies.UNDO.toSeconds(),
                form.in() == null ? "" : form.in());
    }

    /** Browsers without scripts send their files along with the words. */
    private ComposerForm withUploads(
            ConversationId id,
            ComposerForm form,
            @Nullable List<MultipartFile> upload,
            Viewer.Member viewer)
            throws IOException {
        var files = new java.util.ArrayList<>(form.file() == null ? List.of() : form.file());
        for (var one : upload == null ? List.<MultipartFile>of() : upload) {
            if (!one.isEmpty()) {
                var kept = attachments.upload(id, AttachmentPage.uploaded(one, false), viewer);
                files.add(kept.id().toString());
            }
        }
        return form.with(files);
    }
}
