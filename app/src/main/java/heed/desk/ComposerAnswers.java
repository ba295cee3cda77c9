package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is answered after something was written: a fresh composer, or the same with what to do. */
@Component
class ComposerAnswers {

    private final Talks talks;

    ComposerAnswers(Talks talks) {
        this.talks = talks;
    }

    /** Composer, thread and head as they are now. */
    Object fresh(
            ConversationId id,
            @Nullable String in,
            TalkView.@Nullable Toast toast,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var place = Place.of(in);
        if (!htmx.asked()) {
            return "redirect:" + place.conversation(talks.number(id));
        }
        response.setHeader("HX-Retarget", "#composer");
        response.setHeader("HX-Trigger", "promises");
        response.setHeader("HX-Reswap", "outerHTML");
        var talk = talks.open(id, place, "page", viewer);
        return Html.of("desk/composer-answer", toast == null ? talk : talk.with(toast));
    }

    /** The words are still there, and what keeps them from leaving is said beside them. */
    Object again(
            ConversationId id,
            ComposerForm form,
            UnaryOperator<ComposerView> say,
            Refusal.Kind kind,
            Viewer.Member viewer,
            Htmx htmx) {
        var place = Place.of(form.in());
        var talk = talks.open(id, place, "page", viewer);
        var composer = talk.composer();
        var said = composer == null ? talk : talk.with(say.apply(composer.sent(form)));
        var answer =
                htmx.asked()
                        ? Html.of("desk/composer-answer", said)
                        : Html.of("desk/talk-page", talks.page(said, place, viewer));
        return answer.withStatus(kind.status());
    }
}
