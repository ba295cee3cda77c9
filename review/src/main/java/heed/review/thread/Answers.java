package heed.review.thread;

import heed.review.Ask;
import heed.review.Ask.State;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import heed.review.text.Tokenizer;
import heed.review.text.WordList;
import heed.review.text.ZoneKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which asks a reply takes up. An ask counts as open only when no sentence speaks of its
 * matter or has the kind of answer that it wants, and every sentence that says something is taken
 * by another ask: what may be an answer in other words is one. Safe for use by many threads.
 */
public final class Answers {

    /** What stands behind so many sentences is no longer looked at. */
    private static final int MOST_SENTENCES = 300;

    /** A sentence that says something. */
    private record Saying(Sentence sentence, Matter matter) {}

    private final Phrases courtesies = formulas("courtesy");
    private final Phrases deferrals = formulas("deferral");
    private final Phrases refusals = formulas("refusal");
    private final Phrases comprehensive = formulas("comprehensive");

    static Phrases formulas(String kind) {
        List<String> lines =
                WordList.lines(Answers.class, "answers.txt").stream()
                        .filter(line -> line.startsWith(kind + " | "))
                        .map(line -> line.substring(kind.length() + 3))
                        .toList();
        return new Phrases(lines, Set.of());
    }

    /** The asks of one message, each with what the reply makes of it. */
    public List<Ask> in(List<Ask> asks, Turn turn, Text reply) {
        List<Saying> says = sayings(reply);
        boolean takesAll = says.stream().map(Saying::sentence).anyMatch(this::takesUpAll);
        var taken = new BitSet();
        var results = new ArrayList<Ask>();
        for (Ask ask : asks) results.add(ask.in(byEvidence(ask, turn, says, taken)));
        boolean somethingLeft = taken.cardinality() < says.size();
        for (int at = 0; at < results.size(); at++) {
            Ask ask = results.get(at);
            if (ask.state() != State.OPEN
                    || !(takesAll || somethingLeft && !isMissed(ask, turn, says))) continue;
            results.set(
                    at,
                    ask.in(
                            takesAll
                                            && says.stream()
                                                    .map(Saying::sentence)
                                                    .anyMatch(deferrals::isIn)
                                    ? State.DEFERRED
                                    : State.ANSWERED));
        }
        return results;
    }

    /** What a reply says sentence by sentence; nothing when it takes up everything at once. */
    List<Sentence> statements(Text reply) {
        List<Sentence> says = sayings(reply).stream().map(Saying::sentence).toList();
        return says.stream().anyMatch(this::takesUpAll) ? List.of() : says;
    }

    /** Whether a reply has a word of the matter of any of them. */
    boolean speakOf(List<Ask> asks, Text reply) {
        List<Saying> says = sayings(reply);
        return asks.stream()
                .map(ask -> Matter.of(Tokenizer.tokenize(ask.text())))
                .anyMatch(matter -> says.stream().anyMatch(say -> matter.shares(say.matter())));
    }

    /** A page that is linked may answer anything. */
    private boolean takesUpAll(Sentence sentence) {
        return comprehensive.isIn(sentence)
                || sentence.tokens().stream().anyMatch(token -> token.kind() == TokenKind.LINK);
    }

    /** The sentences that say something: neither courtesy nor a mere question back. */
    private List<Saying> sayings(Text reply) {
        return reply.sentences().stream()
                .filter(sentence ->
                        sentence.zone().isOwnWords() || sentence.zone() == ZoneKind.TABLE)
                .filter(sentence -> !isCourtesy(sentence))
                .filter(sentence ->
                        sentence.tokens().stream()
                                .anyMatch(token -> token.kind() != TokenKind.PUNCTUATION))
                .limit(MOST_SENTENCES)
                .map(sentence -> new Saying(sentence, Matter.of(sentence.tokens())))
                .toList();
    }

    /** “Sorry to hear that.” is one, “Sorry, but it left on Monday.” goes on to say something. */
    private boolean isCourtesy(Sentence sentence) {
        return courtesies.isIn(sentence)
                && !refusals.isIn(sentence)
                && !comprehensive.isIn(sentence)
                && sentence.tokens().stream().noneMatch(Answers::goesOn);
    }

    private static boolean goesOn(Token token) {
        return token.kind() == TokenKind.LINK
                || token.is("but")
                || token.is("–")
                || token.is("—")
                || token.is("however");
    }

    private State byEvidence(Ask ask, Turn turn, List<Saying> says, BitSet taken) {
        Matter matter = Matter.of(topic(tokens(ask, turn)));
        Wanted wanted = Wanted.by(tokens(ask, turn));
        State state = State.OPEN;
        for (int at = 0; at < says.size(); at++) {
            Sentence sentence = says.get(at).sentence();
            boolean fits = matter.shares(says.get(at).matter()) || wanted.isIn(sentence);
            if (!fits) continue;
            taken.set(at);
            if (state == State.OPEN || state == State.DEFERRED) state = stateBy(sentence);
        }
        return state;
    }

    /** “Which size did you send?” is about the size. */
    private static List<Token> topic(List<Token> ask) {
        for (int at = 0; at + 2 < ask.size() && at < 3; at++) {
            boolean asksFor = ask.get(at).is("which") || ask.get(at).is("what");
            if (asksFor && !Matter.of(ask.subList(at + 1, at + 2)).stems().isEmpty())
                return ask.subList(at, at + 3);
        }
        return ask;
    }

    private State stateBy(Sentence sentence) {
        if (deferrals.isIn(sentence)) return State.DEFERRED;
        return refusals.isIn(sentence) ? State.DECLINED : State.ANSWERED;
    }

    /** Whether nothing that was said can be the answer: it wants a kind that nowhere stands. */
    private static boolean isMissed(Ask ask, Turn turn, List<Saying> says) {
        Wanted wanted = Wanted.by(tokens(ask, turn));
        return wanted.isStrict() && says.stream().map(Saying::sentence).noneMatch(wanted::isIn);
    }

    /** Words that a person put in place of the customer's are read by themselves. */
    private static List<Token> tokens(Ask ask, Turn turn) {
        Span span = ask.span();
        if (!ask.text().equals(turn.text().of(span))) return Tokenizer.tokenize(ask.text());
        return turn.text().sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> span.contains(token.span()))
                .toList();
    }
}
