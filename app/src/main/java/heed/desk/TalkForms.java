package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheets on which something about a conversation is changed: beside it, or as plain pages. */
@Controller
class TalkForms {

    private final TalkFormViews views;

    TalkForms(TalkFormViews views) {
        this.views = views;
    }

    @GetMapping(
            "/conversations/{id}/{kind:ownership|next-step|snooze|tags|links|readings|merge|signature|asks|resolution}")
    Html form(
            @PathVariable ConversationId id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(name = "other", required = false) @Nullable List<String> others,
            @RequestParam(required = false) @Nullable String into,
            Viewer.Member viewer,
            Htmx htmx) {
        // a chosen one beside an empty field, or what was typed
        var other =
                others == null
                        ? null
                        : others.stream().filter(one -> !one.isBlank()).findFirst().orElse(null);
        try {
            return answer(views.of(kind, id, in, other, into, null, viewer), htmx);
        } catch (Refusal refusal) {
            if (other == null) {
                throw refusal;
            }
            var view = views.of(kind, id, in, null, into, refusal.sentence(), viewer);
            return answer(view, htmx).withStatus(refusal.kind().status());
        }
    }

    /** The form again, with why it was refused; on the sheet, wherever its answer was to go. */
    Html again(
            String kind,
            ConversationId id,
            @Nullable String in,
            Refusal refusal,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return again(kind, id, in, refusal, Map.of(), viewer, htmx, response);
    }

    /** The same, with what was typed. */
    Html again(
            String kind,
            ConversationId id,
            @Nullable String in,
            Refusal refusal,
            Map<String, String> fields,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
            throw refusal;
        }
        response.setHeader("HX-Retarget", "#talk-sheet");
        response.setHeader("HX-Reswap", "innerHTML");
        var view = views.of(kind, id, in, null, null, refusal.sentence(), viewer).typed(fields);
        return answer(view, htmx).withStatus(refusal.kind().status());
    }

    private static Html answer(TalkFormView view, Htmx htmx) {
        return Html.of(htmx.asked() ? "desk/talk-form" : "desk/talk-form-page", view);
    }
}
