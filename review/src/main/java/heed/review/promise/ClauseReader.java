package heed.review.promise;

import heed.review.grammar.Match;
import heed.review.grammar.Reading;
import heed.review.grammar.Symbol;
import heed.review.promise.Clause.Joint;
import heed.review.promise.Clause.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parts one sentence into clauses, from left to right, and finds what commits in them. */
final class ClauseReader {

    private final Reading reading;
    private final List<Symbol> symbols;
    private final BitSet times;
    private final BitSet quoted;
    private final Joints joints;
    private final List<Clause> clauses = new ArrayList<>();

    private int at;
    private int start;
    private Kind kind = Kind.MAIN;
    private Joint joint = Joint.APART;
    private @Nullable Head head;
    private boolean speaks;

    /** The reading's symbols, those that name a time, and those that somebody else said. */
    ClauseReader(Reading reading, BitSet times, BitSet quoted) {
        this.reading = reading;
        this.symbols = reading.symbols();
        this.times = times;
        this.quoted = quoted;
        this.joints = new Joints(reading, times);
    }

    List<Clause> read() {
        while (at < symbols.size()) if (!step()) at++;
        close(symbols.size());
        return clauses;
    }

    /** Takes what begins here; answers whether it has moved on by itself. */
    private boolean step() {
        if (times.get(at) || quoted.get(at)) return false;
        if (joints.isMark(at)) {
            open(at, at + 1, Kind.MAIN, Joint.APART);
            return true;
        }
        return subordinate() || head() || coordinated() || newSubject() || comma() || verb();
    }

    /** “If you …”, “which …”, “I said that …”. */
    private boolean subordinate() {
        Match match = goesOn() ? null : reading.longest("clause", at);
        if (match == null || match.value() == null) return false;
        Match head = reading.longest("head", at);
        if (head != null && head.end() >= match.end()) return false;
        var next =
                Kind.valueOf(match.value().toString().toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (next == Kind.REQUEST && (kind != Kind.MAIN || !isAtStart())) return false;
        openAtJoint(next);
        speaks = true;
        at = match.end();
        return true;
    }

    private boolean isAtStart() {
        if (head != null) return false;
        if (at > start && joints.isComma(at - 1)) return true;
        for (int before = start; before < at; before++)
            if (!times.get(before) && reading.longest("opener", before) == null) return false;
        return true;
    }

    private boolean head() {
        Match none = reading.longest("none", at);
        Match match = reading.longest("head", at);
        if (none != null && (match == null || none.end() >= match.end())) {
            if (joints.partBefore(start, at) && (head != null || !isOpenCondition()))
                openAtJoint(Kind.MAIN);
            speaks = true;
            at = none.end();
            return true;
        }
        if (match == null || match.value() == null) return false;
        Head found = Head.of(at, match.end(), match.value());
        if (isOpenCondition() || belongsToWhatStandsBefore(found)) return false;
        if (joints.isWord(at)) open(at, at, Kind.MAIN, Joint.WORD);
        else if (head != null || kind != Kind.MAIN) openAtJoint(Kind.MAIN);
        head = found;
        speaks = true;
        at = match.end();
        return true;
    }

    /** Whether a clause goes on that began with “if”: its own verbs do not promise. */
    private boolean isOpenCondition() {
        boolean open = kind == Kind.CUSTOMER_ACTS || kind == Kind.EVENT || kind == Kind.CHOICE;
        return open && reading.longest("conclusion", at) == null && !joints.partBefore(start, at);
    }

    /**
     * “The part which will be sent”, “I will make sure that it arrives”, “I will be sending it”.
     */
    private boolean belongsToWhatStandsBefore(Head found) {
        if (found.opensSentence()) return at != start;
        if (!found.isAboutThing()) return false;
        boolean relative =
                kind == Kind.ASIDE
                        && joint != Joint.COMMA
                        && at - start <= 2
                        && reading.longest("relative", start) != null;
        return relative || head != null && !joints.partBefore(start, at);
    }

    /** “… and send”: a second thing that the same one will do. */
    private boolean coordinated() {
        if (goesOn()) return false;
        Match also = head == null ? null : reading.longest("and-also", at);
        Match verb = also == null ? null : reading.longest("doing", also.end());
        if (head == null || also == null || verb == null) return false;
        if (!isOnePreparation(also.end())) {
            Head again = head.movedTo(also.end(), verb.end());
            open(at, at, Kind.MAIN, Joint.WORD);
            head = again;
            speaks = true;
        }
        at = verb.end();
        return true;
    }

    /** “I will check this and get back to you” is one promise: the first half only prepares. */
    private boolean isOnePreparation(int verb) {
        Head first = head;
        if (first == null || reading.longest("report-verb", verb) == null) return false;
        for (int place = first.start(); place <= first.end() && place < at; place++)
            if (reading.longest("prepare-verb", place) != null)
                return times.get(first.end(), at).isEmpty();
        return false;
    }

    /** “… and you …”: somebody else's clause. */
    private boolean newSubject() {
        if (reading.longest("new-subject", at) == null) return false;
        boolean joined = joints.isWord(at);
        if (joined || start != at - 1 || joint != Joint.WORD)
            open(at, at + 1, Kind.MAIN, joined ? Joint.WORD : Joint.DIRECT);
        else at++;
        speaks = !joined;
        return true;
    }

    private boolean comma() {
        if (!joints.isComma(at) || goesOn()) return false;
        if (kind == Kind.MAIN && head == null && !speaks) return false;
        open(at, at + 1, Kind.MAIN, Joint.COMMA);
        return true;
    }

    /** Whether the clause goes on behind a comma: “I will try, as soon as …” in some languages. */
    private boolean goesOn() {
        return head != null && reading.longest("continues", at) != null;
    }

    private boolean verb() {
        Match match = reading.longest("verb", at);
        if (match == null) return false;
        speaks = true;
        at = match.end();
        return true;
    }

    /** Begins a clause here, or where the word or time that leads it in begins. */
    private void openAtJoint(Kind next) {
        int place = joints.leadIn(start, at);
        int resume = at;
        open(place, place, next, joints.before(start, place));
        at = resume;
    }

    private void open(int from, int resume, Kind next, Joint with) {
        close(from);
        start = resume > from && with == Joint.APART ? resume : from;
        kind = next;
        joint = with;
        at = resume;
    }

    private void close(int end) {
        if (end > start) clauses.add(new Clause(kind, start, end, head, speaks, joint));
        head = null;
        speaks = false;
        kind = Kind.MAIN;
    }
}
