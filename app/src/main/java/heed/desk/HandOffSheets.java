package heed.desk;

import heed.access.People;
import heed.access.Viewer;
import heed.ask.Ask;
import heed.ask.Asks;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.handoff.HandOffs;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the sheet on which a conversation is handed over. Thread-safe. */
@Service
@Transactional(readOnly = true)
class HandOffSheets {

    private final Conversations conversations;
    private final HandOffs handOffs;
    private final People people;
    private final Takers takers;
    private final Asks asks;
    private final Clock clock;

    HandOffSheets(
            Conversations conversations,
            HandOffs handOffs,
            People people,
            Takers takers,
            Asks asks,
            Clock clock) {
        this.conversations = conversations;
        this.handOffs = handOffs;
        this.people = people;
        this.takers = takers;
        this.asks = asks;
        this.clock = clock;
    }

    /** Fresh, with what is known filled in. */
    Html fresh(
            ConversationId id,
            @Nullable String to,
            @Nullable String in,
            @Nullable String problem,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        var step = conversation.nextStep();
        var at = step == null ? Instant.now(clock).plus(Duration.ofDays(1)) : step.at();
        var form =
                new HandOffForm(
                        to,
                        "",
                        asked(id),
                        "",
                        step == null ? "" : step.text(),
                        Later.field(at, viewer.zone()),
                        false,
                        in);
        return answer(conversation, form, problem, false, viewer, htmx);
    }

    /** With what was typed, and why it was refused; on the sheet, wherever its answer was to go. */
    Html again(
            ConversationId id,
            HandOffForm typed,
            Refusal refusal,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        onSheet(response);
        boolean warned = refusal.code().equals("second-hand-off");
        return answer(
                        conversations.find(id),
                        typed,
                        refusal.sentence(),
                        warned || typed.isAgain(),
                        viewer,
                        htmx)
                .withStatus(refusal.kind().status());
    }

    static void onSheet(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#talk-sheet");
        response.setHeader("HX-Reswap", "innerHTML");
    }

    private Html answer(
            Conversation conversation,
            HandOffForm form,
            @Nullable String problem,
            boolean warned,
            Viewer.Member viewer,
            Htmx htmx) {
        int hops = handOffs.hops(conversation.id());
        var place = Place.of(form.in());
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var view =
                new HandOffFormView(
                        conversation,
                        "/conversations/" + conversation.id() + "/hand-off",
                        place.conversation(conversation.number()),
                        viewer.theme(),
                        form,
                        problem,
                        warned || hops == 1,
                        hops > 1,
                        takers.of(conversation, words).stream()
                                .filter(one -> !one.id().equals(viewer.person()))
                                .filter(one -> !one.id().equals(conversation.owner()))
                                .toList(),
                        people.teams().stream()
                                .filter(team -> !team.id().equals(conversation.team()))
                                .toList());
        return Html.of(htmx.asked() ? "desk/hand-off-sheet" : "desk/hand-off-page", view);
    }

    /** What they asked and nobody has answered: where a summary begins. */
    private String asked(ConversationId id) {
        var open =
                asks.of(id).stream()
                        .filter(Ask::isOpen)
                        .map(ask -> "- " + ask.words())
                        .collect(Collectors.joining("\n"));
        return open.isEmpty() ? "" : "Open:\n" + open;
    }
}
