package heed.gate;

import heed.ask.Ask;
import heed.ask.AskState;
import heed.ask.AskTaken;
import heed.ask.AskVerdict;
import heed.message.MessageId;
import heed.review.ReviewCase.KnownAsk;
import heed.review.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known to be asked in a conversation, with what a draft's writer says about it: the review
 * judges by that, and its answer is told by these names.
 *
 * @param all dropped ones too: their message was read, and they are not missed
 * @param verdicts of the writer, which win over the review
 */
record Asked(List<Ask> all, List<AskVerdict> verdicts) {

    /** For the review; null when nobody has read the message for asks yet. */
    @Nullable List<KnownAsk> in(Message message) {
        if (all.stream().noneMatch(ask -> message.id().equals(ask.message()))) {
            return null;
        }
        return of(message.id()).stream().map(ask -> known(ask, message.length())).toList();
    }

    /**
     * A message as the review reads it.
     *
     * @param length how much of it is read
     */
    record Message(MessageId id, int length) {}

    /** What the review read, in its order, and what it was not shown. */
    List<Reviewed.Ask> told(List<heed.review.Ask> read, List<MessageId> said) {
        var told = new ArrayList<Reviewed.Ask>();
        Map<MessageId, Integer> counts = new HashMap<>();
        for (var ask : read) {
            var message = said.get(ask.message());
            int at = counts.merge(message, 1, Integer::sum) - 1;
            var known = of(message);
            var state = state(ask.state());
            told.add(
                    at < known.size()
                            ? told(known.get(at), state)
                            : new Reviewed.Ask(
                                    null,
                                    message,
                                    ask.span().start(),
                                    ask.span().end(),
                                    ask.text(),
                                    state.word(),
                                    false));
        }
        told.addAll(besides(Set.copyOf(said)));
        return List.copyOf(told);
    }

    /** As they stand when no draft was read: by what people say alone. */
    List<Reviewed.Ask> besides(Set<MessageId> shown) {
        return all.stream()
                .filter(ask -> ask.state() != AskState.DROPPED)
                .filter(ask -> ask.message() == null || !shown.contains(ask.message()))
                .map(ask -> told(ask, ask.state()))
                .toList();
    }

    /** What is kept of it when the draft is sent. */
    List<AskTaken> taken(List<Reviewed.Ask> told) {
        return told.stream().map(this::taken).toList();
    }

    private AskTaken taken(Reviewed.Ask one) {
        var id = one.id();
        var verdict = id == null ? Optional.<AskVerdict>empty() : AskVerdict.on(id, verdicts);
        return new AskTaken(
                id,
                one.message(),
                one.start(),
                one.end(),
                one.text(),
                AskState.of(one.state()),
                one.byHand(),
                verdict.map(AskVerdict::reason).orElse(""));
    }

    private List<Ask> of(MessageId message) {
        return all.stream()
                .filter(ask -> message.equals(ask.message()) && ask.state() != AskState.DROPPED)
                .toList();
    }

    private KnownAsk known(Ask ask, int length) {
        var verdict = AskVerdict.on(ask.id(), verdicts);
        var span = ask.end() > length ? Span.at(0) : new Span(ask.start(), ask.end());
        return new KnownAsk(
                span,
                ask.words(),
                state(verdict.map(AskVerdict::state).orElse(ask.state())),
                verdict.isPresent());
    }

    private Reviewed.Ask told(Ask ask, AskState state) {
        var verdict = AskVerdict.on(ask.id(), verdicts);
        return new Reviewed.Ask(
                ask.id(),
                ask.message(),
                ask.start(),
                ask.end(),
                ask.words(),
                verdict.map(AskVerdict::state).orElse(state).word(),
                verdict.isPresent());
    }

    private static AskState state(heed.review.Ask.State state) {
        return switch (state) {
            case OPEN -> AskState.OPEN;
            case ANSWERED -> AskState.ANSWERED;
            case DEFERRED -> AskState.DEFERRED;
            case DECLINED -> AskState.DECLINED;
        };
    }

    private static heed.review.Ask.State state(AskState state) {
        return switch (state) {
            case OPEN -> heed.review.Ask.State.OPEN;
            case ANSWERED, DROPPED -> heed.review.Ask.State.ANSWERED;
            case DEFERRED -> heed.review.Ask.State.DEFERRED;
            case DECLINED -> heed.review.Ask.State.DECLINED;
        };
    }
}
