package heed.review.thread;

import heed.review.Ask;
import heed.review.Ask.State;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.phrase.Quotations;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Token;
import heed.review.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a customer asks: questions, requests and, in a message without either, troubles that
 * are reported. Courtesies and rhetorical questions ask nothing. Safe for use by many threads.
 */
public final class AskFinder {

    /** Nobody asks more than this in one message. */
    private static final int MOST_ASKS = 30;

    /** What may begin the second question of a sentence, behind a comma or “and”. */
    private static final Set<String> STARTERS =
            Set.of(
                    "when", "where", "what", "which", "who", "how", "why", "can", "could", "will",
                    "would", "is", "are", "do", "does", "did", "should", "may", "whom", "whose");

    /**
     * Those that begin a question only before whom or what it is about: “and have a look” does not.
     */
    private static final Set<String> AUXILIARIES =
            Set.of("must", "has", "have", "had", "was", "were", "shall", "am", "might", "need");

    private static final Set<String> SUBJECTS =
            Set.of(
                    ("i you he she it we they this that these those there the my your our his"
                                    + " her their its both all any some somebody someone anybody")
                            .split(" "));

    private final Phrases nothing = formulas("none");
    private final Phrases asking = formulas("ask");
    private final Phrases trouble = formulas("trouble");

    private static Phrases formulas(String kind) {
        List<String> lines =
                WordList.lines(AskFinder.class, "asks.txt").stream()
                        .filter(line -> line.startsWith(kind + " | "))
                        .map(line -> line.substring(kind.length() + 3))
                        .toList();
        return new Phrases(lines, Set.of(Guard.QUOTED));
    }

    /** The asks of a customer's message, in order, all of them open. */
    public List<Ask> in(Turn turn) {
        var quotations = Quotations.in(turn.text().raw());
        var asks = new ArrayList<Ask>();
        for (Sentence sentence : turn.text().ownSentences())
            if (asks.size() < MOST_ASKS && isAsk(sentence, quotations))
                for (Span part : parts(sentence)) asks.add(ask(turn, part));
        if (!asks.isEmpty()) return asks;
        for (Sentence sentence : turn.text().ownSentences())
            if (!trouble.find(sentence, quotations).isEmpty()) asks.add(ask(turn, sentence.span()));
        return asks.isEmpty() ? asks : asks.subList(0, 1);
    }

    private static Ask ask(Turn turn, Span span) {
        return new Ask(turn.number(), span, turn.text().of(span), State.OPEN);
    }

    private boolean isAsk(Sentence sentence, Quotations quotations) {
        if (quotations.hold(sentence.span()) || !nothing.find(sentence, quotations).isEmpty())
            return false;
        return asksItself(sentence, quotations) || !asking.find(sentence, quotations).isEmpty();
    }

    /** Whether it ends in a question mark that is not somebody else's. */
    private static boolean asksItself(Sentence sentence, Quotations quotations) {
        if (!sentence.isQuestion() || sentence.tokens().stream().noneMatch(Token::isWord))
            return false;
        return sentence.tokens().stream()
                .filter(token -> token.is("?"))
                .anyMatch(token -> !quotations.hold(token.span()));
    }

    /** A sentence may ask twice: “When does it arrive, and can I change the address?”. */
    private static List<Span> parts(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        var parts = new ArrayList<Span>();
        int first = 0;
        for (int at = 2; sentence.isQuestion() && at + 2 < tokens.size(); at++) {
            boolean joined =
                    tokens.get(at).is("and")
                            || tokens.get(at).is(",") && !tokens.get(at + 1).is("and");
            if (!joined || at - first < 2 || !startsQuestion(tokens, at + 1)) continue;
            if (!startsQuestion(tokens, first) && !leadsIn(tokens.get(first))) continue;
            int end = tokens.get(at - 1).is(",") ? at - 2 : at - 1;
            parts.add(tokens.get(first).span().and(tokens.get(end).span()));
            first = at + 1;
        }
        parts.add(tokens.get(first).span().and(tokens.getLast().span()));
        return parts;
    }

    private static boolean startsQuestion(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        return STARTERS.contains(word)
                || AUXILIARIES.contains(word)
                        && at + 1 < tokens.size()
                        && SUBJECTS.contains(tokens.get(at + 1).lower());
    }

    private static boolean leadsIn(Token token) {
        return token.is("and") || token.is("so") || token.is("please");
    }
}
