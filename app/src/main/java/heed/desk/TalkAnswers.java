package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is answered after something was done to a conversation: htmx gets what changed on the
 * screen, a plain browser is led back to the page.
 */
@Component
class TalkAnswers {

    private final Talks talks;

    TalkAnswers(Talks talks) {
        this.talks = talks;
    }

    /** Head and thread as they are now; the list when the viewer sees the conversation no more. */
    Object changed(
            ConversationId id,
            @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        return changed(id, in, null, viewer, htmx, response);
    }

    Object changed(
            ConversationId id,
            @Nullable String in,
            TalkView.@Nullable Toast toast,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var place = Place.of(in);
        try {
            if (!htmx.asked()) {
                return "redirect:" + place.conversation(talks.number(id));
            }
            var view = talks.open(id, place, "page", viewer);
            return Html.of("desk/talk-changed", toast == null ? view : view.with(toast));
        } catch (Refusal gone) {
            if (gone.kind() != Refusal.Kind.NOT_FOUND) {
                throw gone;
            }
            return leave(place, htmx, response);
        }
    }

    /** Back to the list. */
    static Object leave(Place place, Htmx htmx, HttpServletResponse response) {
        if (!htmx.asked()) {
            return "redirect:" + place.address();
        }
        response.setHeader("HX-Redirect", place.address());
        return Html.of("desk/nothing-open-answer", place.address());
    }
}
