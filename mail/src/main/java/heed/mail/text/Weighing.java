package heed.mail.text;

import heed.mail.text.Line.Hint;
import heed.mail.text.MarkedText.Mark;
import heed.mail.text.TextPiece.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the marks of all lines against each other: what a line is depends on what stands above and
 * below it.
 */
final class Weighing {

    private final MarkedText text;
    private final int end;

    Weighing(MarkedText text) {
        this.text = text;
        this.end = replyEnd();
    }

    Kind[] kinds() {
        Kind[] kinds = new Kind[text.size()];
        Arrays.fill(kinds, end, kinds.length, Kind.QUOTED);
        boolean interleaved = isInterleaved();
        Kind open = Kind.WRITTEN;
        for (int at = 0; at < end; at++) {
            Kind kind = kind(at, interleaved);
            open = kind == null ? open : kind;
            kinds[at] = open;
        }
        if (!anyWritten(kinds) && !saysOfEarlierMail()) Arrays.fill(kinds, Kind.WRITTEN);
        return kinds;
    }

    /** The kind of a line; null for a blank one, which goes with those above. */
    private @Nullable Kind kind(int at, boolean interleaved) {
        return switch (text.mark(at)) {
            case BLANK -> null;
            case FORWARD, CODE -> Kind.WRITTEN;
            case TEXT -> text.line(at).hint() == Hint.EARLIER_MAIL ? Kind.QUOTED : Kind.WRITTEN;
            case EARLIER_HEADER, ATTRIBUTION -> Kind.QUOTED;
            case QUOTE -> isCited(at, interleaved) ? Kind.CITED : Kind.QUOTED;
            case SIGNATURE -> Kind.SIGNATURE;
        };
    }

    /**
     * Where all that follows belongs to an earlier mail: a header block, or an attribution that no
     * quote marks follow.
     */
    private int replyEnd() {
        boolean written = false;
        for (int at = 0; at < text.size(); at++) {
            if (text.is(at, Mark.FORWARD)) return text.size();
            if (written && (text.is(at, Mark.EARLIER_HEADER) || isBareAttribution(at))) return at;
            written |= isText(at) || text.is(at, Mark.SIGNATURE) || text.is(at, Mark.QUOTE);
        }
        return text.size();
    }

    private boolean isBareAttribution(int at) {
        if (!text.is(at, Mark.ATTRIBUTION) || text.isQuoted(at)) return false;
        int last = at;
        while (text.is(last + 1, Mark.ATTRIBUTION)) last++;
        int next = text.nextFull(last + 1);
        return next < text.size() && !text.isQuoted(next);
    }

    private boolean isText(int at) {
        return (text.is(at, Mark.TEXT) || text.is(at, Mark.CODE))
                && text.line(at).hint() != Hint.EARLIER_MAIL;
    }

    /** Quote, answer, quote, answer. */
    private boolean isInterleaved() {
        int answered = 0;
        boolean inQuote = false;
        boolean answerAbove = false;
        for (int at = 0; at < end; at++) {
            if (text.isQuoted(at)) {
                if (answerAbove) return true;
                inQuote = true;
            } else if (isText(at)) {
                if (inQuote) answered++;
                answerAbove |= inQuote;
                inQuote = false;
            }
        }
        return answered > 1;
    }

    /**
     * A quote is cited if an answer follows, unless it is the one whole mail that is answered
     * below.
     */
    private boolean isCited(int at, boolean interleaved) {
        if (text.line(at).hint() == Hint.EARLIER_MAIL) return false;
        int after = at;
        while (after < end && !isText(after)) after++;
        if (after == end) return false;
        return interleaved || !isAttributed(at);
    }

    private boolean isAttributed(int at) {
        int above = at;
        while (above >= 0
                && (text.isQuoted(above) || text.is(above, Mark.BLANK))
                && !text.is(above, Mark.ATTRIBUTION)) above--;
        return text.is(above, Mark.ATTRIBUTION);
    }

    private boolean anyWritten(Kind[] kinds) {
        for (int at = 0; at < kinds.length; at++) {
            if ((kinds[at] == Kind.WRITTEN || kinds[at] == Kind.CITED) && !text.is(at, Mark.BLANK))
                return true;
        }
        return false;
    }

    private boolean saysOfEarlierMail() {
        return text.any(Mark.ATTRIBUTION, 0, text.size());
    }
}
