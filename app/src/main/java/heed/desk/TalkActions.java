package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose a conversation is, what comes next, and whether anything does. */
@Controller
@RequestMapping("/conversations/{id}")
class TalkActions {

    private static final int TOAST = 10;

    private final ConversationStates states;
    private final TalkDeeds deeds;
    private final TalkForms forms;
    private final TalkAnswers answers;
    private final HandOffSheets handOffs;

    TalkActions(
            ConversationStates states,
            TalkDeeds deeds,
            TalkForms forms,
            TalkAnswers answers,
            HandOffSheets handOffs) {
        this.states = states;
        this.deeds = deeds;
        this.forms = forms;
        this.answers = answers;
        this.handOffs = handOffs;
    }

    @PostMapping("/ownership")
    Object give(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        try {
            deeds.give(id, to, note, viewer);
        } catch (Refusal refusal) {
            if (!refusal.code().equals("hand-off-needed")) {
                return forms.again("ownership", id, in, refusal, viewer, htmx, response);
            }
            HandOffSheets.onSheet(response);
            return handOffs.fresh(id, to, in, refusal.sentence(), viewer, htmx)
                    .withStatus(refusal.kind().status());
        }
        return answers.changed(id, in, viewer, htmx, response);
    }

    @PostMapping("/next-step")
    Object plan(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "own") String when,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return attempt(
                "next-step",
                id,
                in,
                viewer,
                htmx,
                response,
                () -> deeds.plan(id, step, when, at, viewer));
    }

    @PostMapping("/snooze")
    Object snooze(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String when,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return attempt(
                "snooze",
                id,
                in,
                viewer,
                htmx,
                response,
                () -> {
                    if ("wake".equals(when)) {
                        states.snooze(id, null, viewer);
                    } else {
                        deeds.snooze(id, when, at, viewer);
                    }
                });
    }

    @PostMapping({"/tags", "/priority", "/subject"})
    Object describe(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String tags,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return attempt(
                "tags",
                id,
                in,
                viewer,
                htmx,
                response,
                () -> {
                    if (tags != null) {
                        deeds.tag(id, tags, viewer);
                    }
                    if (priority != null) {
                        deeds.prioritise(id, priority, viewer);
                    }
                    if (subject != null) {
                        deeds.rename(id, subject, viewer);
                    }
                });
    }

    @PostMapping("/spam")
    Object spam(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        states.markSpam(id, viewer);
        var toast = undo("Marked as spam.", id, "/spam/undo", in);
        return answers.changed(id, in, toast, viewer, htmx, response);
    }

    /** Open again; browsers without scripts cannot send {@code DELETE}. */
    @RequestMapping(
            path = {"/resolution", "/spam"},
            method = RequestMethod.DELETE)
    Object reopen(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        states.reopen(id, null, viewer);
        return answers.changed(id, in, viewer, htmx, response);
    }

    @PostMapping({"/resolution/undo", "/spam/undo"})
    Object reopenPlainly(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return reopen(id, in, viewer, htmx, response);
    }

    private Object attempt(
            String form,
            ConversationId id,
            @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response,
            Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            return forms.again(form, id, in, refusal, viewer, htmx, response);
        }
        return answers.changed(id, in, viewer, htmx, response);
    }

    private static TalkView.Toast undo(
            String words, ConversationId id, String path, @Nullable String in) {
        return new TalkView.Toast(
                words, "/conversations/" + id + path, "Undo", TOAST, in == null ? "" : in);
    }
}
