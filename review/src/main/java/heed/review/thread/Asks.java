package heed.review.thread;

import heed.review.Ask;
import heed.review.Ask.State;
import heed.review.ReviewCase.KnownAsk;
import heed.review.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What became of everything that the customer asked. Safe for use by many threads. */
public final class Asks {

    private final AskFinder finder = new AskFinder();
    private final Answers answers = new Answers();

    /** All asks of a conversation, with the draft taken as sent. */
    public List<Ask> in(Conversation conversation, Text draft) {
        var all = new ArrayList<Ask>();
        var latest = new ArrayList<Ask>();
        int first = conversation.turns().size() - conversation.unanswered().size();
        for (Turn turn : conversation.fromCustomer()) {
            List<Ask> asks = before(turn, conversation);
            (turn.number() < first ? all : latest).addAll(taken(asks, turn, draft));
        }
        all.addAll(
                Nearness.judge(latest, answers.speakOf(latest, draft), answers.statements(draft)));
        return settled(all, conversation);
    }

    /** The asks of a message as they stood before the draft. */
    private List<Ask> before(Turn turn, Conversation conversation) {
        List<KnownAsk> known = turn.message().asks();
        if (known != null)
            return known.stream()
                    .map(ask -> new Ask(turn.number(), ask.span(), ask.text(), ask.state()))
                    .toList();
        List<Ask> asks = finder.in(turn);
        for (Turn later : conversation.fromUs())
            if (later.number() > turn.number()) asks = taken(asks, turn, later.text());
        return asks;
    }

    /** The draft changes nothing about what was settled, or decided by a person, before it. */
    private static List<Ask> settled(List<Ask> asks, Conversation conversation) {
        var states = new ArrayList<Ask>();
        for (Turn turn : conversation.fromCustomer()) {
            List<KnownAsk> known = turn.message().asks();
            if (known == null) {
                asks.stream().filter(ask -> ask.message() == turn.number()).forEach(states::add);
                continue;
            }
            var mine = asks.stream().filter(ask -> ask.message() == turn.number()).iterator();
            for (KnownAsk one : known)
                states.add(isSettled(one) ? mine.next().in(one.state()) : mine.next());
        }
        return List.copyOf(states);
    }

    private static boolean isSettled(KnownAsk ask) {
        return ask.decided() || ask.state() == State.ANSWERED || ask.state() == State.DECLINED;
    }

    /** What was answered or declined before stays so. */
    private List<Ask> taken(List<Ask> asks, Turn turn, Text reply) {
        List<Ask> after = answers.in(asks, turn, reply);
        var states = new ArrayList<Ask>();
        for (int at = 0; at < asks.size(); at++) {
            State before = asks.get(at).state();
            boolean settled = before == State.ANSWERED || before == State.DECLINED;
            boolean unchanged = before == State.DEFERRED && after.get(at).state() == State.OPEN;
            states.add(settled || unchanged ? asks.get(at) : after.get(at));
        }
        return states;
    }
}
