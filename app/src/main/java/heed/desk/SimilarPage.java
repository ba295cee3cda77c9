package heed.desk;

import heed.access.Viewer;
import heed.ask.Ask;
import heed.ask.AskState;
import heed.ask.AskedNext;
import heed.ask.Asks;
import heed.ask.NextAsks;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.message.SimilarConversation;
import heed.message.SimilarConversations;
import heed.web.Html;
import heed.web.TimeWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the same was solved before, and what was asked next: beside a reply, and for programs. */
@Controller
@Tag(name = "Conversations")
class SimilarPage {

    private static final int MOST = 3;
    private static final int LATEST = 6;
    private static final int BEGINNING = 1_000;

    private final Conversations conversations;
    private final Messages messages;
    private final Asks asks;
    private final SimilarConversations similar;
    private final NextAsks nextAsks;
    private final Readings readings;
    private final Clock clock;

    SimilarPage(
            Conversations conversations,
            Messages messages,
            Asks asks,
            SimilarConversations similar,
            NextAsks nextAsks,
            Readings readings,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.asks = asks;
        this.similar = similar;
        this.nextAsks = nextAsks;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * What programs are told.
     *
     * @param items the likest first
     * @param askedNext what customers of these asked once they had an answer
     */
    @Schema(name = "SolvedBefore")
    record Answer(List<SimilarConversation> items, List<AskedNext> askedNext) {}

    @GetMapping("/conversations/{id}/similar")
    @Transactional
    public Html show(@PathVariable ConversationId id, Viewer.Member viewer) {
        var answer = look(conversations.find(id), viewer, "page");
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return Html.of("desk/similar", SimilarView.of(answer.items(), answer.askedNext(), words));
    }

    @GetMapping("/api/v1/conversations/{id}/similar")
    @ResponseBody
    @Transactional
    @Operation(summary = "Solved conversations about the same, and what was asked next in them")
    public Answer similar(@PathVariable ConversationId id, Viewer.Member viewer) {
        return look(conversations.find(id), viewer, "api");
    }

    /** Logged as a search is: whose words it shows is told by the conversation that it was for. */
    private Answer look(Conversation own, Viewer.Member viewer, String way) {
        readings.note(viewer, null, "search:similar to " + own.reference(), way);
        var asked =
                asks.of(own.id()).stream()
                        .filter(ask -> ask.state() != AskState.DROPPED)
                        .map(Ask::words);
        var wrote =
                messages.latest(own.id(), null, LATEST).stream()
                        .filter(message -> message.kind() == MessageKind.INBOUND)
                        .map(Message::body)
                        .map(body -> body.substring(0, Math.min(body.length(), BEGINNING)));
        var texts =
                Stream.of(asked, Stream.of(own.subject()), wrote).flatMap(each -> each).toList();
        var like = similar.to(own, texts, MOST);
        return new Answer(
                like, nextAsks.in(like.stream().map(SimilarConversation::id).toList(), MOST));
    }
}
