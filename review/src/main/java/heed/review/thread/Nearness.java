package heed.review.thread;

import heed.review.Ask;
import heed.review.Ask.State;
import heed.review.meaning.Meaning;
import heed.review.meaning.Meanings;
import heed.review.text.Sentence;
import heed.review.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /** What is no nearer than this speaks of something else, chosen as above. */
    private static final double NEAR = 0.48;

    /** The same for all asks at once, where no word of the reply is of their matter. */
    private static final double NEAR_ANY = 0.56;

    /** Each sentence takes about three milliseconds: halves are looked at in short replies only. */
    private static final int ROOM = 10;

    /** In longer replies only what they are nowhere near is told. */
    private static final int MOST_STATEMENTS = 3;

    private static final int MOST_LONG_STATEMENTS = 8;

    private static final int MOST_ASKS = 6;

    /** Words of a sentence that needs no question before it. */
    private static final int SHORTEST = 5;

    private static final Set<String> POINTERS =
            Set.of(
                    "it", "they", "them", "he", "she", "her", "him", "that", "yes", "no", "one",
                    "ones", "both", "neither");

    private Nearness() {}

    /**
     * The asks, open where the reply passes over them; unchanged where that cannot be told.
     *
     * @param spoken whether the reply has words of the matter of any
     */
    static List<Ask> judge(List<Ask> asks, boolean spoken, List<Sentence> statements) {
        boolean telling =
                asks.size() > 1
                        && asks.size() <= MOST_ASKS
                        && !statements.isEmpty()
                        && statements.size() <= MOST_LONG_STATEMENTS;
        if (!telling || !Meanings.areKnown()) return asks;
        boolean isLong = statements.size() > MOST_STATEMENTS;
        List<Meaning> wanted = asks.stream().map(ask -> meaning(ask.text())).toList();
        List<Meaning> said = parts(statements).stream().map(Nearness::meaning).toList();
        boolean speaksOfNone =
                !spoken
                        && statements.stream().allMatch(Nearness::standsAlone)
                        && wanted.stream().allMatch(ask -> isFar(ask, said, NEAR_ANY));
        var judged = new ArrayList<Ask>();
        for (int at = 0; at < asks.size(); at++) {
            Ask ask = asks.get(at);
            boolean settled = ask.state() == State.DEFERRED || ask.state() == State.DECLINED;
            boolean passedOver =
                    isFar(wanted.get(at), said, NEAR)
                            || speaksOfNone
                            || !isLong && isPassedOver(at, wanted, said);
            State otherwise = isLong ? ask.state() : State.ANSWERED;
            judged.add(settled ? ask : ask.in(passedOver ? State.OPEN : otherwise));
        }
        return judged;
    }

    private static Meaning meaning(String text) {
        return Meanings.of(text.strip()).orElseThrow();
    }

    /** “It came on Monday.” and “From six years on.” say nothing without the question. */
    private static boolean standsAlone(Sentence sentence) {
        List<Token> words = sentence.tokens().stream().filter(Token::isWord).toList();
        return words.size() >= SHORTEST
                && words.stream().noneMatch(word -> POINTERS.contains(word.lower()));
    }

    private static boolean isFar(Meaning ask, List<Meaning> said, double near) {
        return said.stream().noneMatch(part -> part.nearness(ask) >= near);
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
