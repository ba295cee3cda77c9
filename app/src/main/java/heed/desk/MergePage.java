package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Links;
import heed.conversation.Merges;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Merging, separating, linking. */
@Controller
@RequestMapping("/conversations/{id}")
class MergePage {

    private final Merges merges;
    private final Links links;
    private final Talks talks;
    private final MergePreviews previews;
    private final TalkForms forms;
    private final TalkAnswers answers;

    MergePage(
            Merges merges,
            Links links,
            Talks talks,
            MergePreviews previews,
            TalkForms forms,
            TalkAnswers answers) {
        this.merges = merges;
        this.links = links;
        this.talks = talks;
        this.previews = previews;
        this.forms = forms;
        this.answers = answers;
    }

    @PostMapping("/merge")
    Object merge(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "this") String into,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        try {
            var named = previews.named(other).id();
            boolean away = into.equals("other");
            merges.merge(away ? id : named, away ? named : id, confirmed, viewer);
            return go(away ? named : id, in, htmx, response);
        } catch (Refusal refusal) {
            return forms.again("merge", id, in, refusal, viewer, htmx, response);
        }
    }

    /** Separates this one from what it was merged into, and stays there. */
    @PostMapping("/merge/undo")
    Object separate(
            @PathVariable ConversationId id,
            @RequestParam ConversationId from,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        merges.undo(id, viewer);
        return answers.changed(from, in, viewer, htmx, response);
    }

    @PostMapping("/links")
    Object link(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        try {
            links.link(id, previews.named(other).id(), viewer);
        } catch (Refusal refusal) {
            return forms.again("links", id, in, refusal, viewer, htmx, response);
        }
        return answers.changed(id, in, viewer, htmx, response);
    }

    @PostMapping("/links/undo")
    Object unlink(
            @PathVariable ConversationId id,
            @RequestParam ConversationId other,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        links.unlink(id, other, viewer);
        return answers.changed(id, in, viewer, htmx, response);
    }

    private Object go(
            ConversationId id, @Nullable String in, Htmx htmx, HttpServletResponse response) {
        var address = Place.of(in).conversation(talks.number(id));
        if (!htmx.asked()) {
            return "redirect:" + address;
        }
        response.setHeader("HX-Redirect", address);
        return heed.web.Html.of("desk/nothing-open-answer", address);
    }
}
