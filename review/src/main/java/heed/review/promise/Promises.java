package heed.review.promise;

import heed.review.Promise;
import heed.review.due.DuePhrase;
import heed.review.due.DueTimes;
import heed.review.due.Viewpoint;
import heed.review.grammar.Grammar;
import heed.review.grammar.Reading;
import heed.review.grammar.Symbol;
import heed.review.grammar.Symbols;
import heed.review.text.Sentence;
import heed.review.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what a text of ours promises. Stateless and safe to share; takes time in proportion to the
 * length of the text.
 */
public final class Promises {

    /** The languages in which promises are found, as two letters. */
    public static final Set<String> LANGUAGES = PromiseTable.LANGUAGES;

    private Promises() {}

    /**
     * The promises in the writer's own words, in order. Sentences in other languages than {@link
     * #LANGUAGES} are passed over.
     *
     * @param from the moment of writing, the team's working time and the customer's zone
     */
    public static List<Promise> in(Text draft, Viewpoint from) {
        var promises = new ArrayList<Promise>();
        boolean afterRequest = false;
        for (Sentence sentence : draft.ownSentences()) {
            Grammar grammar = PromiseTable.of(sentence.language());
            DueTimes dueTimes = DueTimes.of(sentence.language());
            if (grammar == null || dueTimes == null) continue;
            List<DuePhrase> times = dueTimes.in(draft.masked(), sentence.span());
            Reading reading = grammar.read(Symbols.of(draft.masked(), sentence.span()));
            List<Clause> clauses = clauses(reading, times);
            var commitments =
                    new Commitments(reading, clauses, times, sentence.isQuestion(), afterRequest);
            for (Candidate candidate : commitments.read())
                promises.add(Wording.promise(candidate, draft.raw(), from));
            afterRequest =
                    clauses.stream().anyMatch(clause -> clause.kind() == Clause.Kind.REQUEST);
        }
        return List.copyOf(promises);
    }

    private static List<Clause> clauses(Reading reading, List<DuePhrase> times) {
        var named = new BitSet();
        List<Symbol> symbols = reading.symbols();
        int next = 0;
        for (int at = 0; at < symbols.size(); at++) {
            while (next < times.size()
                    && times.get(next).span().end() <= symbols.get(at).span().start()) next++;
            if (next < times.size() && times.get(next).span().contains(symbols.get(at).span()))
                named.set(at);
        }
        return new ClauseReader(reading, named, QuotedSymbols.in(symbols)).read();
    }
}
