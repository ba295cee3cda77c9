package heed.review.promise;

import heed.review.due.DuePhrase;
import heed.review.grammar.Match;
import heed.review.grammar.Reading;
import heed.review.grammar.Symbol;
import heed.review.promise.Clause.Joint;
import heed.review.promise.Clause.Kind;
import heed.review.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which clauses of one sentence are commitments, and what belongs to each. */
final class Commitments {

    /** An afterthought has no more words than this besides its time. */
    private static final int AFTERTHOUGHT = 3;

    private final Reading reading;
    private final List<Symbol> symbols;
    private final List<Clause> clauses;
    private final List<DuePhrase> times;
    private final boolean question;
    private final Conditions conditions;

    /**
     * @param question whether the sentence asks
     * @param afterRequest whether the sentence before asks the customer for something
     */
    Commitments(
            Reading reading,
            List<Clause> clauses,
            List<DuePhrase> times,
            boolean question,
            boolean afterRequest) {
        this.reading = reading;
        this.symbols = reading.symbols();
        this.clauses = clauses;
        this.times = times;
        this.question = question;
        this.conditions = new Conditions(clauses, afterRequest);
    }

    List<Candidate> read() {
        var found = new ArrayList<Candidate>();
        for (int at = 0; at < clauses.size(); at++)
            candidate(at).filter(Candidate::hasWhatItNeeds).ifPresent(found::add);
        return found;
    }

    private Optional<Candidate> candidate(int at) {
        Clause clause = clauses.get(at);
        Head head = clause.head();
        if (head == null || clause.kind() != Kind.MAIN || isDenied(at, clause, head))
            return Optional.empty();
        List<Clause> first = conditions.of(at);
        if (first.stream().anyMatch(condition -> condition.kind() == Kind.CHOICE))
            return Optional.empty();
        boolean asked =
                first.stream().anyMatch(condition -> condition.kind() == Kind.CUSTOMER_ACTS)
                        || conditions.followRequest(at, has("then", clause));
        List<Clause> parts = new ArrayList<>(afterthoughts(at));
        parts.addFirst(clause);
        return Optional.of(
                new Candidate(
                        span(clause).and(span(parts.getLast())),
                        head,
                        timesIn(parts),
                        asked,
                        asked || !first.isEmpty(),
                        head.isHedged() || isHedged(parts) || isHedged(first),
                        symbols.get(verb(head)).span()));
    }

    private boolean isHedged(List<Clause> parts) {
        return parts.stream().anyMatch(part -> has("hedge", part));
    }

    /** Where the head's own verb stands, behind who will do it and the word for “will”. */
    private int verb(Head head) {
        int place = head.start();
        for (String part : List.of("we", "they", "will", "will-third", "be", "also")) {
            Match match = reading.longest(part, place);
            if (match != null && match.end() < head.end()) place = match.end();
        }
        return place == head.start() ? head.end() - 1 : place;
    }

    private boolean isDenied(int at, Clause clause, Head head) {
        boolean reported =
                clause.joint() == Joint.DIRECT
                        && at > 0
                        && clauses.get(at - 1).kind() == Kind.REPORT;
        return reported
                || question && isLast(at)
                || has("habit", clause)
                || has("negation", clause)
                || head.opensSentence() && clause.start() != head.start()
                || hasForeignSubject(clause, head);
    }

    private boolean hasForeignSubject(Clause clause, Head head) {
        int first = head.isAboutThing() ? clause.start() : head.start();
        int last = head.isAboutThing() ? clause.end() : head.end();
        for (int place = first; place < last; place++)
            if (reading.longest(place < head.end() ? "foreign" : "by-foreign", place) != null)
                return true;
        return false;
    }

    /** Whether nothing but times stands between the clause and the end of the sentence. */
    private boolean isLast(int at) {
        for (Clause later : clauses.subList(at + 1, clauses.size()))
            if (!later.isAdverb() || timesIn(List.of(later)).isEmpty()) return false;
        return true;
    }

    private boolean has(String rule, Clause clause) {
        for (int place = clause.start(); place < clause.end(); place++) {
            Match match = reading.longest(rule, place);
            if (match != null && !"none".equals(match.value())) return true;
            if (match != null) place = match.end() - 1;
        }
        return false;
    }

    private List<Clause> afterthoughts(int at) {
        var found = new ArrayList<Clause>();
        for (Clause later : clauses.subList(at + 1, clauses.size())) {
            if (!later.isAdverb()) break;
            int words = 0;
            for (int place = later.start(); place < later.end(); place++)
                if (symbols.get(place).isWord() && !isTime(place)) words++;
            if (words <= AFTERTHOUGHT) found.add(later);
            else if (!timesIn(List.of(later)).isEmpty()) break;
        }
        return found;
    }

    private boolean isTime(int place) {
        Span span = symbols.get(place).span();
        return times.stream().anyMatch(time -> time.span().contains(span));
    }

    private List<DuePhrase> timesIn(List<Clause> parts) {
        return times.stream()
                .filter(time -> parts.stream().anyMatch(part -> span(part).overlaps(time.span())))
                .filter(time -> !time.bare() || parts.stream().anyMatch(part -> has("takes", part)))
                .toList();
    }

    /** From its first to its last word; what joins it to its neighbours is no part of it. */
    private Span span(Clause clause) {
        int first = clause.start();
        int last = clause.end() - 1;
        while (first < last && isJoint(first)) first++;
        while (last > first && isJoint(last)) last--;
        return symbols.get(first).span().and(symbols.get(last).span());
    }

    private boolean isJoint(int place) {
        return symbols.get(place).is(",") || reading.longest("joint", place) != null;
    }
}
