package heed.review.promise;

import heed.review.promise.Clause.Joint;
import heed.review.promise.Clause.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells on what the clauses of one sentence depend. */
final class Conditions {

    private final List<Clause> clauses;
    private final boolean afterRequest;

    /**
     * @param afterRequest whether the sentence before asks the customer for something
     */
    Conditions(List<Clause> clauses, boolean afterRequest) {
        this.clauses = clauses;
        this.afterRequest = afterRequest;
    }

    /** What must happen or be chosen first, before or behind the clause. */
    List<Clause> of(int at) {
        var conditions = new ArrayList<Clause>();
        for (int before = at - 1; before >= 0; before--) {
            Clause here = clauses.get(before);
            if (clauses.get(before + 1).joint() == Joint.APART) break;
            if (here.isCondition() && leads(before)) conditions.add(here);
            else if (here.isCondition() || here.kind() == Kind.REQUEST) break;
            else if (here.head() != null && clauses.get(before + 1).joint() != Joint.WORD) break;
        }
        for (int behind = at + 1; behind < clauses.size(); behind++) {
            Clause here = clauses.get(behind);
            if (here.joint() == Joint.APART && !here.isAdverb()) break;
            if (here.isCondition() && !(leads(behind) && headFollows(behind))) conditions.add(here);
            else if (!here.isAdverb() && here.kind() != Kind.ASIDE) break;
        }
        return conditions;
    }

    /** Whether a condition stands before what depends on it. */
    private boolean leads(int at) {
        for (int before = at - 1; before >= 0; before--) {
            if (clauses.get(before + 1).joint() == Joint.APART) return true;
            if (clauses.get(before).head() != null)
                return clauses.get(at).joint() == Joint.COMMA
                        || clauses.get(at).joint() == Joint.WORD;
        }
        return true;
    }

    private boolean headFollows(int at) {
        for (Clause later : clauses.subList(at + 1, clauses.size())) {
            if (later.joint() == Joint.APART) return false;
            if (later.head() != null) return true;
        }
        return false;
    }

    /**
     * “Send me the number and I will …”, also across two sentences: “… I will then …”.
     *
     * @param then whether the clause says so
     */
    boolean followRequest(int at, boolean then) {
        Clause clause = clauses.get(at);
        for (int before = at - 1; before >= 0; before--) {
            Clause here = clauses.get(before);
            if (here.kind() == Kind.REQUEST)
                return clauses.get(before + 1).joint() == Joint.WORD
                        || then
                        || clause.joint() == Joint.WORD;
            if (here.head() != null && clauses.get(before + 1).joint() != Joint.WORD) return false;
        }
        return then && afterRequest;
    }
}
