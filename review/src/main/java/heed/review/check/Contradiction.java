package heed.review.check;

import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Token;
import heed.review.text.ZoneKind;
import heed.review.thread.Matter;
import heed.review.thread.Value;
import heed.review.thread.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares two statements on one matter: the same kind of value told differently, or a yes against
 * a no. Nothing is inferred beyond that.
 */
final class Contradiction {

    private static final Phrases NO =
            Phrases.of("<negation>", "(unable|impossible|excluded|excludes)");
    private static final Phrases OTHERWISE =
            Phrases.of(
                    "(instead of|rather than|used to|previously|formerly|no longer|until last|not <number>|changed|correct*|mistake*|wrong|sorry|apolog*|earlier (i|we)|i wrote|we wrote|i said|we said|delay*|postpone*|moved|updated|new date|unfortunately it|exception*|goodwill|normally|usually|another|additional|second|extra|also|extended|reduced|discounted|in your case|this time)");

    /** Stems that stand in statements on any matter. */
    private static final Set<String> EMPTY =
            Set.of(
                    "without",
                    "never",
                    "nothing",
                    "unabl",
                    "unfortunat",
                    "cost",
                    "pric",
                    "paid",
                    "pay",
                    "eur",
                    "euro",
                    "usd",
                    "dollar",
                    "day",
                    "week",
                    "hour",
                    "month",
                    "within");

    /** What stands between a subject and a value of it. */
    private static final Phrases TELLS =
            Phrases.of(
                    "(will|would|'ll)? (cost|costs|is|are|be|takes|take|lasts|last|comes to|amounts to) (about|around|only|just|exactly|you)? (<number>|€|$|£|eur|usd|gbp)");

    private static final Set<String> BETWEEN =
            Set.of(
                    "and", "or", "but", "that", "which", "because", "while", "of", "for", "with",
                    "from");

    private Contradiction() {}

    /** Whether the sentence states rather than asks, and does not itself speak of a change. */
    static boolean isPlain(Sentence sentence) {
        return !sentence.isQuestion() && !OTHERWISE.isIn(sentence);
    }

    /**
     * The words of a sentence that tell a value otherwise than it is known.
     *
     * @param known what is right; a sentence that states any of it contradicts nothing
     */
    static Optional<Span> ofValues(Sentence sentence, List<Value> known) {
        List<Value> stated = Values.in(sentence);
        for (Value value : stated)
            if (known.stream().anyMatch(value::agreesWith)) return Optional.empty();
        return stated.stream()
                .filter(value -> known.stream().anyMatch(value::isComparableWith))
                .map(Value::span)
                .findFirst();
    }

    /** Whether one says of nearly the same words what the other denies. */
    static boolean isDenied(Sentence sentence, List<Token> known) {
        Set<String> other = told(known);
        if (other.size() < 2) return false;
        Set<String> said = told(sentence.tokens());
        long shared = other.stream().filter(said::contains).count();
        return shared >= 2
                && shared >= 0.75 * other.size()
                && shared >= 0.5 * said.size()
                && NO.isIn(sentence) != NO.isIn(sentence(known));
    }

    private static Sentence sentence(List<Token> tokens) {
        return new Sentence(
                tokens.getFirst().span().and(tokens.getLast().span()),
                ZoneKind.PROSE,
                tokens,
                "en");
    }

    /** The telling words without those that only deny or count. */
    private static Set<String> told(List<Token> tokens) {
        var told =
                new HashSet<>(
                        Matter.of(tokens.stream().filter(token -> !token.isNumber()).toList())
                                .stems());
        told.removeAll(EMPTY);
        return told;
    }

    /**
     * Whether both say of the same subject what it costs, takes or is: “the repair costs 45 euros”
     * and “the repair is 54 euros”, but not “the express repair”.
     */
    static boolean isOfOneSubject(Sentence one, Sentence other) {
        Set<Set<String>> subjects = subjects(one);
        return subjects(other).stream().anyMatch(subjects::contains);
    }

    /** The telling words before each verb that a value follows, back to where its clause begins. */
    private static Set<Set<String>> subjects(Sentence sentence) {
        var subjects = new HashSet<Set<String>>();
        List<Token> tokens = sentence.tokens();
        for (var verb : TELLS.find(sentence)) {
            int end = indexFrom(tokens, verb.span().start());
            int begin = end;
            while (begin > 0 && isWithinSubject(tokens.get(begin - 1))) begin--;
            Set<String> told = told(tokens.subList(begin, end));
            if (!told.isEmpty()) subjects.add(told);
        }
        return subjects;
    }

    private static boolean isWithinSubject(Token token) {
        return token.isWord() && !BETWEEN.contains(token.folded());
    }

    private static int indexFrom(List<Token> tokens, int offset) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).start() < offset) at++;
        return at;
    }

    /** How many telling words both share. */
    static long shared(List<Token> one, List<Token> other) {
        Set<String> told = told(one);
        return told(other).stream().filter(told::contains).count();
    }
}
