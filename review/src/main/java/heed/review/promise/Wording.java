package heed.review.promise;

import heed.review.Promise;
import heed.review.Promise.Strength;
import heed.review.due.DuePhrase;
import heed.review.due.Viewpoint;
import heed.review.text.Span;
import org.jspecify.annotations.Nullable;

/** Puts what was found into the words of the draft. */
final class Wording {

    private Wording() {}

    static Promise promise(Candidate found, String text, Viewpoint from) {
        DuePhrase deadline = found.deadline(from);
        Span clause = trimmed(text, found.span());
        return new Promise(
                clause,
                clause.of(text),
                what(found, clause, deadline, text),
                deadline == null ? null : deadline.due(from),
                deadline == null ? null : deadline.span().of(text),
                found.conditional(),
                found.hedged() ? Strength.HEDGED : Strength.FIRM);
    }

    /** The clause from its verb on, without the time. */
    private static String what(
            Candidate found, Span clause, @Nullable DuePhrase deadline, String text) {
        int start = found.head().isAboutThing() ? clause.start() : found.verb().start();
        int end = Math.max(start, clause.end());
        Span rest = new Span(start, end);
        if (deadline == null || !rest.contains(deadline.span())) return tidy(rest.of(text));
        String before = text.substring(start, deadline.span().start());
        String behind = text.substring(deadline.span().end(), end);
        return tidy(before + behind);
    }

    private static String tidy(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("^[\\s,;:–-]+|[\\s,;:.!–-]+$", "");
    }

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) start++;
        while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }
}
