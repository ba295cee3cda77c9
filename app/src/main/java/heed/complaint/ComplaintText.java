package heed.complaint;

import java.util.Locale;

/** Complaints in words. */
final class ComplaintText {

    private ComplaintText() {}

    /** What is to be done, as the beginning of a sentence that goes on with the complaint. */
    static String due(ComplaintDue due) {
        return switch (due.what()) {
            case ACKNOWLEDGE -> "Acknowledge";
            case DECIDE -> "Decide";
            case REMEDY -> "Give what was decided in";
            case ASK -> "Ask whether they accept what came of";
            case CLOSE -> "Close";
        };
    }

    /** What is to be done. */
    static String todo(ComplaintDue due) {
        return switch (due.what()) {
            case ACKNOWLEDGE -> "tell the customer that somebody looks into it";
            case DECIDE -> "decide it, and tell the customer why";
            case REMEDY -> "give the customer what was decided";
            case ASK -> "ask the customer whether they accept it";
            case CLOSE -> "say its cause, and close it";
        };
    }

    static String word(ComplaintDue.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    static String verdict(Complaint.Verdict verdict) {
        return switch (verdict) {
            case UPHELD -> "the customer is right";
            case PARTLY -> "the customer is partly right";
            case NOT_UPHELD -> "not upheld";
        };
    }

    static String reaction(Complaint.Reaction reaction) {
        return switch (reaction) {
            case ACCEPTED -> "accepted by the customer";
            case NOT_ACCEPTED -> "not accepted by the customer";
            case NONE -> "no answer";
        };
    }

    static String state(Complaint.State state) {
        return switch (state) {
            case OPEN -> "not acknowledged yet";
            case ACKNOWLEDGED -> "looked into";
            case DECIDED -> "decided";
            case REMEDIED -> "remedy given";
            case ANSWERED -> "answered by the customer";
            case CLOSED -> "closed";
        };
    }
}
