package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was asked, corrected by hand; and resolving, which wants a word about what is open. */
@Controller
@RequestMapping("/conversations/{id}")
class TalkAsks {

    private static final int TOAST = 10;

    private final AskDeeds deeds;
    private final TalkForms forms;
    private final TalkAnswers answers;

    TalkAsks(AskDeeds deeds, TalkForms forms, TalkAnswers answers) {
        this.deeds = deeds;
        this.forms = forms;
        this.answers = answers;
    }

    @PostMapping("/asks")
    Object keep(
            @PathVariable ConversationId id,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        try {
            deeds.keep(id, fields, viewer);
        } catch (Refusal refusal) {
            return forms.again("asks", id, in, refusal, fields, viewer, htmx, response);
        }
        response.setHeader("HX-Trigger", "asks-changed");
        return answers.changed(id, in, viewer, htmx, response);
    }

    @PostMapping("/resolution")
    Object resolve(
            @PathVariable ConversationId id,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        try {
            deeds.resolve(id, fields, viewer);
        } catch (Refusal refusal) {
            return forms.again("resolution", id, in, refusal, fields, viewer, htmx, response);
        }
        var toast =
                new TalkView.Toast(
                        "Resolved. A real answer of the customer opens it again, thanks do not.",
                        "/conversations/" + id + "/resolution/undo",
                        "Undo",
                        TOAST,
                        in == null ? "" : in);
        return answers.changed(id, in, toast, viewer, htmx, response);
    }
}
