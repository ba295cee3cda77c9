package heed.review.thread;

import heed.review.Ask;
import heed.review.Ask.State;
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
            List<Ask> asks = finder.in(turn);
            for (Turn later : conversation.fromUs())
                if (later.number() > turn.number()) asks = taken(asks, turn, later.text());
            (turn.number() < first ? all : latest).addAll(taken(asks, turn, draft));
        }
        all.addAll(Nearness.judge(latest, answers.statements(draft)));
        return List.copyOf(all);
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
