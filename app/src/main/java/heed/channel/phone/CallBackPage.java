package heed.channel.phone;

import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.Viewers;
import heed.calendar.Calendars;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.web.DeskIdentity;
import heed.web.Html;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a customer chooses when they are called, by the link that they were given. Opening it
 * changes nothing. Whoever has the conversation promises the call, or else who gave the link, or
 * else a lead.
 */
@Controller
@Hidden
class CallBackPage {

    private static final Viewer JOB = new Viewer.Job("call-backs");

    private final CallBackLinks links;
    private final CallBackLinkEnds ends;
    private final CallBacks callBacks;
    private final CallBackTimes times;
    private final Conversations conversations;
    private final Calendars calendars;
    private final Cards cards;
    private final Viewers viewers;
    private final People people;
    private final ObjectProvider<DeskIdentity> identity;
    private final TransactionTemplate transaction;

    CallBackPage(
            CallBackLinks links,
            CallBackLinkEnds ends,
            CallBacks callBacks,
            CallBackTimes times,
            Conversations conversations,
            Calendars calendars,
            Cards cards,
            Viewers viewers,
            People people,
            ObjectProvider<DeskIdentity> identity,
            TransactionTemplate transaction) {
        this.links = links;
        this.ends = ends;
        this.callBacks = callBacks;
        this.times = times;
        this.conversations = conversations;
        this.calendars = calendars;
        this.cards = cards;
        this.viewers = viewers;
        this.people = people;
        this.identity = identity;
        this.transaction = transaction;
    }

    @GetMapping("/call-back/{token}")
    Html show(@PathVariable String token, HttpServletResponse response) {
        return page(token, null, response);
    }

    @PostMapping("/call-back/{token}")
    Object choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String deed,
            HttpServletResponse response) {
        var named = links.read(token);
        if (ViewerScope.current().orElse(null) instanceof Viewer.Member) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-call",
                    "This page is the customer’s: promise a call to them in the conversation.");
        }
        try {
            var by = as(JOB, conversation -> promising(conversation, named), named);
            as(
                    by,
                    conversation -> {
                        callBacks.requirePatience(conversation.id());
                        var booked = booked(conversation);
                        if (deed.equals("cancel")) {
                            booked.ifPresent(one -> callBacks.cancel(one.id(), by));
                        } else if (booked.isPresent()) {
                            callBacks.move(booked.get().id(), time(at), by);
                        } else {
                            callBacks.book(conversation.id(), time(at), number, about, true, by);
                        }
                        return true;
                    },
                    named);
            return "redirect:/call-back/" + token;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(token, refusal, response).withStatus(refusal.kind().status());
        }
    }

    /** Who has the conversation, who gave the link, or a lead; somebody who still works here. */
    private Viewer.Member promising(Conversation conversation, CallBackLinks.Named named) {
        return Stream.of(conversation.owner(), named.by())
                .filter(Objects::nonNull)
                .flatMap(person -> viewers.find(person).stream())
                .findFirst()
                .or(() -> lead(conversation.team()))
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.CONFLICT,
                                "nobody-calls",
                                "Nobody can promise this call now. Answer our mail, and we call you."));
    }

    private Optional<Viewer.Member> lead(TeamId team) {
        return people.members(team).stream()
                .filter(one -> one.worksHere() && one.role() != Role.AGENT)
                .flatMap(one -> viewers.find(one.id()).stream())
                .findFirst();
    }

    private <T> T as(Viewer viewer, Function<Conversation, T> work, CallBackLinks.Named named) {
        return ViewerScope.call(
                viewer, () -> transaction.execute(status -> work.apply(standing(named))));
    }

    /** The conversation, or the one that it was merged into, while the link opens something. */
    private Conversation standing(CallBackLinks.Named named) {
        var found = conversations.find(named.conversation());
        var target = found.mergedInto();
        var standing = target == null ? found : conversations.find(target);
        ends.requireStanding(named, standing);
        return standing;
    }

    private Optional<CallBack> booked(Conversation conversation) {
        return callBacks.of(conversation.id()).stream().filter(CallBack::isBooked).findFirst();
    }

    static Instant time(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "time-missing", "Choose a time.");
        }
    }

    private Html page(String token, @Nullable Refusal refusal, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
        var company = Optional.ofNullable(identity.getIfAvailable()).flatMap(DeskIdentity::company);
        return as(
                JOB,
                conversation -> {
                    var texts = texts(conversation);
                    return Html.of(
                            "channel/phone/call-back",
                            CallBackView.of(
                                    texts,
                                    "/call-back/" + token,
                                    company.orElse(null),
                                    conversation,
                                    booked(conversation).orElse(null),
                                    times.free(conversation.id()),
                                    refusal == null ? null : texts.problem(refusal)));
                },
                links.read(token));
    }

    /** As they said, or as they last wrote; in their time, or in that of whoever calls. */
    private CallBackTexts texts(Conversation conversation) {
        var card = cards.of(conversation.customer());
        var said = card.value(CardField.LANGUAGE);
        var zone = card.zone();
        return CallBackTexts.in(
                said == null ? conversation.customerLanguage() : said,
                zone == null ? calendars.of(conversation.team()).zone() : zone);
    }
}
