package heed.macro;

import heed.access.Viewer;
import heed.canned.CannedUses;
import heed.canned.Filled;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.message.Messages;
import heed.reply.Draft;
import heed.reply.Drafts;
import heed.reply.OutcomeProposals;
import heed.reply.Replies;
import heed.reply.ReplyAsks;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The replies of macros and bulk runs. They leave by {@link Replies}, as every other, once under a
 * key: whoever sends one again with the same key, after a second click or because the desk was
 * killed midway, sends nobody anything twice. What the gate holds becomes a draft. Thread-safe.
 */
@Component
class MacroReplies {

    private final CannedUses uses;
    private final Messages messages;
    private final Drafts drafts;
    private final Replies replies;
    private final Clock clock;

    MacroReplies(CannedUses uses, Messages messages, Drafts drafts, Replies replies, Clock clock) {
        this.uses = uses;
        this.messages = messages;
        this.drafts = drafts;
        this.replies = replies;
        this.clock = clock;
    }

    /** Sends what a macro says, and lets the reply do what its deeds say of it. */
    MacroOutcome send(
            Conversation conversation,
            Filled filled,
            Deeds deeds,
            MacroWish wish,
            Viewer.Member viewer) {
        var request = request(conversation, filled.text(), filled.html(), deeds, wish);
        return send(request, wish.key(), filled, viewer);
    }

    /** Sends words as they are; the conversation stays as it is. */
    MacroOutcome send(Conversation conversation, String said, String key, Viewer.Member viewer) {
        var request =
                request(
                        conversation,
                        Filled.text(said),
                        Filled.html(said),
                        Deeds.NONE,
                        MacroWish.of(key));
        return send(request, key, null, viewer);
    }

    private MacroOutcome send(
            ReplyRequest request, String key, @Nullable Filled filled, Viewer.Member viewer) {
        var id = request.conversation();
        requireNothingBegun(id, request, viewer);
        if (filled != null) {
            uses.put(id, filled, viewer);
        }
        return switch (replies.sendOnce(key + " " + id, request, viewer)) {
            case SendOutcome.Sent leaving -> new MacroOutcome.Done(leaving.message());
            case SendOutcome.Held held -> {
                keep(request, viewer);
                yield new MacroOutcome.Held(held.passage());
            }
            case SendOutcome.Overtaken overtaken ->
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "reply-overtaken",
                            "Somebody wrote there meanwhile. Read it first.");
        };
    }

    /** What somebody has begun to write there is theirs: sending would throw it away. */
    private void requireNothingBegun(
            ConversationId id, ReplyRequest request, Viewer.Member viewer) {
        var begun =
                drafts.find(id, viewer)
                        .filter(draft -> !draft.body().isBlank() || !draft.html().isBlank())
                        .filter(draft -> !draft.html().equals(request.html()));
        if (begun.isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "reply-begun",
                    "You have begun to write there. Send it, or throw it away, first.");
        }
    }

    private void keep(ReplyRequest request, Viewer.Member viewer) {
        drafts.insist(
                request.conversation(),
                new Draft(
                        "reply",
                        request.html() == null ? "" : request.html(),
                        request.text(),
                        List.of(),
                        List.of(),
                        request.seen(),
                        0,
                        Instant.EPOCH),
                viewer);
    }

    private ReplyRequest request(
            Conversation conversation, String text, String html, Deeds deeds, MacroWish wish) {
        return new ReplyRequest(
                conversation.id(),
                text,
                html,
                List.of(),
                List.of(),
                List.of(),
                Replies.newest(messages.latest(conversation.id(), null, 1)),
                null,
                true,
                deeds.resolve(),
                deeds.nextStep(Instant.now(clock)),
                wish.confirmed(),
                new ReplyAsks(List.of(), wish.reason())
                        .ending(
                                deeds.resolve()
                                        ? deeds.outcomeOr(() -> OutcomeProposals.with(text))
                                        : null));
    }
}
