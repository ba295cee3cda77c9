package heed.review.thread;

import heed.review.Ask;
import heed.review.Ask.State;
import heed.review.meaning.Meaning;
import heed.review.meaning.Meanings;
import heed.review.text.Sentence;
import heed.review.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells which of several asks a reply passes over, by what its sentences are nearest to: an ask to
 * which no part of the reply is about as near as to another ask was not taken up.
 */
final class Nearness {

    /**
     * How much nearer another ask may be. Chosen on {@code left-open.txt} of the tests;
     * docs/review.md has the figures.
     */
    private static final double AS_NEAR = 0.05;

    /** Each sentence takes about three milliseconds: halves are looked at in short replies only. */
    private static final int ROOM = 10;

    private static final int MOST_STATEMENTS = 3;

    private static final int MOST_ASKS = 6;

    private Nearness() {}

    /** The asks, open where the reply passes over them; unchanged where that cannot be told. */
    static List<Ask> judge(List<Ask> asks, List<Sentence> statements) {
        boolean telling =
                asks.size() > 1
                        && asks.size() <= MOST_ASKS
                        && !statements.isEmpty()
                        && statements.size() <= MOST_STATEMENTS;
        if (!telling || !Meanings.areKnown()) return asks;
        List<Meaning> wanted = asks.stream().map(ask -> meaning(ask.text())).toList();
        List<Meaning> said = parts(statements).stream().map(Nearness::meaning).toList();
        var judged = new ArrayList<Ask>();
        for (int at = 0; at < asks.size(); at++) {
            Ask ask = asks.get(at);
            boolean settled = ask.state() == State.DEFERRED || ask.state() == State.DECLINED;
            State state = isPassedOver(at, wanted, said) ? State.OPEN : State.ANSWERED;
            judged.add(settled ? ask : ask.in(state));
        }
        return judged;
    }

    private static Meaning meaning(String text) {
        return Meanings.of(text.strip()).orElseThrow();
    }

    private static boolean isPassedOver(int ask, List<Meaning> wanted, List<Meaning> said) {
        for (Meaning part : said) {
            double own = part.nearness(wanted.get(ask));
            boolean asNear = true;
            for (int other = 0; other < wanted.size(); other++)
                if (other != ask && part.nearness(wanted.get(other)) - own > AS_NEAR)
                    asNear = false;
            if (asNear) return false;
        }
        return true;
    }

    /** The sentences, and as there is room the halves of those that say two things. */
    private static List<String> parts(List<Sentence> statements) {
        var parts = new ArrayList<String>();
        for (Sentence sentence : statements) parts.add(joined(sentence.tokens()));
        for (Sentence sentence : statements) {
            List<String> halves = halves(sentence.tokens());
            if (halves.size() > 1 && parts.size() + halves.size() <= ROOM) parts.addAll(halves);
        }
        return parts;
    }

    private static List<String> halves(List<Token> tokens) {
        var halves = new ArrayList<String>();
        int first = 0;
        for (int at = 0; at <= tokens.size(); at++) {
            if (at < tokens.size() && !isJoint(tokens.get(at))) continue;
            if (at - first > 1) halves.add(joined(tokens.subList(first, at)));
            first = at + 1;
        }
        return halves;
    }

    private static boolean isJoint(Token token) {
        return token.is(",") || token.is(";") || token.is(":") || token.is("and");
    }

    private static String joined(List<Token> tokens) {
        var text = new StringBuilder();
        for (Token token : tokens) text.append(text.isEmpty() ? "" : " ").append(token.text());
        return text.toString();
    }
}
