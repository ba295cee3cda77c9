package heed.channel.phone;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.MessageId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging a call beside its conversation, and hearing what was recorded. */
@Controller
class CallPage {

    private final Calls calls;
    private final Consents consents;
    private final Recordings recordings;
    private final CallBacks callBacks;
    private final CallBackTimes times;
    private final CallBackLinks links;
    private final CallBackLinkEnds ends;
    private final Conversations conversations;
    private final Readings readings;
    private final TransactionTemplate transaction;

    CallPage(
            Calls calls,
            Consents consents,
            Recordings recordings,
            CallBacks callBacks,
            CallBackTimes times,
            CallBackLinks links,
            CallBackLinkEnds ends,
            Conversations conversations,
            Readings readings,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.consents = consents;
        this.recordings = recordings;
        this.callBacks = callBacks;
        this.times = times;
        this.links = links;
        this.ends = ends;
        this.conversations = conversations;
        this.readings = readings;
        this.transaction = transaction;
    }

    /** What is typed into the form; it is shown again when it cannot be kept. */
    record Typed(
            @Nullable String direction,
            @Nullable Boolean answered,
            @Nullable Integer minutes,
            @Nullable String number,
            @Nullable String summary,
            @Nullable String told,
            @Nullable String key) {

        static final Typed NOTHING = new Typed("in", true, null, null, null, null, null);

        CallWanted wanted(ConversationId id, Viewer.Member viewer) {
            return new CallWanted(
                    !"out".equals(direction),
                    Boolean.TRUE.equals(answered),
                    Duration.ofMinutes(minutes == null ? 0 : minutes),
                    number,
                    summary == null ? "" : summary,
                    told == null ? "" : told,
                    null,
                    key == null || key.isBlank() ? "" : viewer.person() + " " + id + " " + key);
        }
    }

    @GetMapping("/conversations/{id}/call")
    Html sheet(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        return page(id, in, Typed.NOTHING, null, viewer, htmx);
    }

    @PostMapping("/conversations/{id}/call")
    Object log(
            @PathVariable ConversationId id,
            @ModelAttribute Typed typed,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        try {
            calls.log(id, typed.wanted(id, viewer), viewer);
            return back(conversation, in);
        } catch (Refusal refusal) {
            return page(id, in, typed, refusal.sentence(), viewer, htmx)
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/conversations/{id}/recording-consents")
    Object agree(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "spoken") String how,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        try {
            consents.note(id, how, words, null, viewer);
            return back(conversation, in);
        } catch (Refusal refusal) {
            return page(id, in, Typed.NOTHING, refusal.sentence(), viewer, htmx)
                    .withStatus(refusal.kind().status());
        }
    }

    /** A call back at a time that somebody here chose with the customer. */
    @PostMapping("/conversations/{id}/call-back")
    Object callBack(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        try {
            callBacks.book(id, CallBackPage.time(at), number, "", false, viewer);
            return back(conversation, in);
        } catch (Refusal refusal) {
            return page(id, in, Typed.NOTHING, refusal.sentence(), viewer, htmx)
                    .withStatus(refusal.kind().status());
        }
    }

    /** The links to the free times that were given until now open nothing any more. */
    @PostMapping("/conversations/{id}/call-back-link/ending")
    String endLinks(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer) {
        var conversation = conversations.find(id);
        ends.end(id, viewer);
        return back(conversation, in);
    }

    @PostMapping("/recording-consents/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer.Member viewer) {
        var consent = consents.withdraw(id, viewer);
        return back(conversations.find(consent.conversation()), "");
    }

    /** What was recorded, for whoever sees the conversation; each time is a reading. */
    @GetMapping("/calls/{id}/recording")
    @Transactional
    public ResponseEntity<byte[]> hear(@PathVariable MessageId id, Viewer.Member viewer) {
        var call = calls.find(id);
        var recording = recordings.open(id);
        readings.note(viewer, call.conversation(), "recording:" + id, "page");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(recording.type()))
                .header("Content-Disposition", "attachment; filename=\"call-" + id + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(recording.bytes());
    }

    private static String back(Conversation conversation, String in) {
        return "redirect:/conversations/"
                + conversation.number()
                + (in.isEmpty() ? "" : "?in=" + URLEncoder.encode(in, StandardCharsets.UTF_8));
    }

    private Html page(
            ConversationId id,
            String in,
            Typed typed,
            @Nullable String problem,
            Viewer.Member viewer,
            Htmx htmx) {
        return transaction.execute(status -> {
            var conversation = conversations.changeable(id);
            readings.note(viewer, conversation.id(), "conversation", "page");
            return Html.of(
                    htmx.asked() ? "channel/phone/call-sheet" : "channel/phone/call-page",
                    CallView.of(
                            conversation,
                            in,
                            viewer,
                            typed,
                            problem,
                            calls.of(conversation.id()),
                            consents.of(conversation.id()),
                            times.free(id),
                            links.path(links.make(id, viewer.person()))));
        });
    }
}
