package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.promise.PromiseId;
import heed.promise.PromiseOutcomes;
import heed.promise.PromiseTimes;
import heed.promise.Promises;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What we promised, under the head of its conversation. Whoever asks for it has the conversation
 * open, so that this is no reading of its own.
 */
@Controller
@Transactional
class PromisesPage {

    private final Promises promises;
    private final PromiseOutcomes outcomes;
    private final PromiseTimes times;
    private final Conversations conversations;
    private final Clock clock;

    PromisesPage(
            Promises promises,
            PromiseOutcomes outcomes,
            PromiseTimes times,
            Conversations conversations,
            Clock clock) {
        this.promises = promises;
        this.outcomes = outcomes;
        this.times = times;
        this.conversations = conversations;
        this.clock = clock;
    }

    @GetMapping("/conversations/{id}/promises")
    public Object list(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(defaultValue = "false") boolean adding,
            Viewer.Member viewer,
            Htmx htmx) {
        return shown(id, in, adding, viewer, htmx);
    }

    @PostMapping("/conversations/{id}/promises")
    public Object add(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        promises.add(id, text, Later.own(at, viewer.zone()), viewer.zone(), viewer);
        return shown(id, in, viewer, htmx);
    }

    @PostMapping("/promises/{id}/confirmation")
    public Object confirm(
            @PathVariable PromiseId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        promises.confirm(id, viewer);
        return shown(promises.find(id).conversation(), in, viewer, htmx);
    }

    @PostMapping("/promises/{id}/dropping")
    public Object drop(
            @PathVariable PromiseId id,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        promises.drop(id, viewer);
        return shown(promises.find(id).conversation(), in, viewer, htmx);
    }

    @PostMapping("/promises/{id}/keeping")
    public Object keep(
            @PathVariable PromiseId id,
            @RequestParam(required = false) @Nullable String in,
            @RequestParam(required = false) @Nullable String back,
            Viewer.Member viewer,
            Htmx htmx) {
        outcomes.keep(id, null, viewer);
        if (back != null) {
            return "redirect:" + LedgerPage.HERE;
        }
        return shown(promises.find(id).conversation(), in, viewer, htmx);
    }

    @PostMapping("/promises/{id}/due")
    public Object move(
            @PathVariable PromiseId id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx) {
        promises.find(id);
        var due = Later.own(at, viewer.zone());
        times.say(id, due, viewer.zone(), reason, viewer);
        return shown(promises.find(id).conversation(), in, viewer, htmx);
    }

    private Object shown(ConversationId id, @Nullable String in, Viewer.Member viewer, Htmx htmx) {
        return shown(id, in, false, viewer, htmx);
    }

    private Object shown(
            ConversationId id,
            @Nullable String in,
            boolean adding,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        var place = Place.of(in);
        if (!htmx.asked()) {
            return "redirect:" + place.conversation(conversation.number());
        }
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        boolean works = conversations.mayChange(id);
        return Html.of(
                "desk/talk-promises",
                TalkPromises.of(
                        conversation,
                        promises.of(id),
                        new TalkPromises.Shown(place.in(), adding, works),
                        words));
    }
}
