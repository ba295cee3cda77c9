package heed.desk;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Cursor;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A conversation, as a page or as the pane beside the list. */
@Controller
class TalkPage {

    private final Talks talks;

    TalkPage(Talks talks) {
        this.talks = talks;
    }

    /** By number as people say it, or by id. */
    @GetMapping("/conversations/{ref}")
    Object show(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String before,
            Viewer.Member viewer,
            Htmx htmx) {
        var place = Place.of(in);
        var cursor = Cursor.of(before);
        if (!ref.matches("\\d{1,12}")) {
            return "redirect:" + place.conversation(talks.number(ConversationId.of(ref)));
        }
        long number = Long.parseLong(ref);
        try {
            if (cursor != null) {
                return before(talks.before(number, cursor, place, viewer), place, viewer, htmx);
            }
            return htmx.asked()
                    ? fragment(number, place, since, viewer, htmx)
                    : page(number, place, viewer);
        } catch (Refusal refusal) {
            return missing(number, refusal, viewer);
        }
    }

    private Html before(TalkView talk, Place place, Viewer.Member viewer, Htmx htmx) {
        return htmx.asked()
                ? Html.of("desk/talk-before", talk.thread())
                : Html.of("desk/talk-page", talks.page(talk, place, viewer));
    }

    private Object page(long number, Place place, Viewer.Member viewer) {
        var page = talks.page(number, place, viewer);
        var movedTo = page.talk().movedTo();
        return movedTo == null
                ? Html.of("desk/talk-page", page)
                : "redirect:" + place.conversation(movedTo);
    }

    private Object fragment(
            long number, Place place, @Nullable Instant since, Viewer.Member viewer, Htmx htmx) {
        boolean live = htmx.target().endsWith("#thread");
        var talk =
                live
                        ? talks.live(number, place, since, viewer)
                        : talks.open(number, place, "page", viewer);
        if (talk.movedTo() != null) {
            return fragment(talk.movedTo(), place, since, viewer, htmx);
        }
        return Html.of(live ? "desk/talk-live" : "desk/talk-answer", talk);
    }

    /** Leads may ask to read what they do not see; whether it exists is not told. */
    private static Html missing(long number, Refusal refusal, Viewer.Member viewer) {
        if (refusal.kind() != Refusal.Kind.NOT_FOUND || !viewer.may(Role.LEAD)) {
            throw refusal;
        }
        return Html.of("desk/talk-ask", new AskView(number, viewer.theme(), "", null))
                .withStatus(404);
    }
}
