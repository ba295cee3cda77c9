package heed.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.ask.AskId;
import heed.message.MessageId;
import heed.promise.PromiseFound;
import heed.promise.PromiseId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the review read it, each finding as loud as the team wants it. Places are UTF-16 code
 * units, their ends exclusive: in the draft, or in the text of the message that is named.
 *
 * @param language of the draft: two letters, or {@code unknown}
 * @param findings in the order of the draft
 * @param asks what the customer asked, with what becomes of it when the draft is sent
 * @param mood how the customer feels by their own words; null when nothing could tell
 * @param unchecked what was not looked at
 * @param ledger what it does to promises that were made before
 */
public record Reviewed(
        String language,
        List<Finding> findings,
        List<Ask> asks,
        List<Promise> promises,
        @Nullable Mood mood,
        List<Unchecked> unchecked,
        Ledger ledger) {

    /** How many findings a writer can take in at once. */
    public static final int SHOWN_AT_ONCE = 3;

    /**
     * A question, request or problem of the customer: open, answered, deferred or declined.
     *
     * @param id null when the review found it only now
     * @param message null when it stands in none
     * @param byHand whether the writer said so
     */
    public record Ask(
            @Nullable AskId id,
            @Nullable MessageId message,
            int start,
            int end,
            String text,
            String state,
            boolean byHand) {

        boolean isOpen() {
            return state.equals("open");
        }
    }

    /**
     * What the draft commits us to.
     *
     * @param due null when no time is named
     * @param strength {@code firm} or {@code hedged}
     */
    public record Promise(
            int start,
            int end,
            String text,
            String what,
            @Nullable OffsetDateTime due,
            @Nullable String dueText,
            boolean conditional,
            String strength) {

        /** By what a writer confirms it, as they confirm a finding. */
        @JsonProperty
        public FindingId id() {
            return id(text);
        }

        /** As it is kept. */
        public PromiseFound found() {
            return new PromiseFound(
                    text,
                    due == null ? null : due.toInstant(),
                    due == null ? ZoneOffset.UTC : due.getOffset(),
                    dueText,
                    conditional,
                    strength.equals("hedged"),
                    false);
        }

        static FindingId id(String text) {
            return FindingId.of("promise", text);
        }
    }

    /**
     * How the customer feels, never kept.
     *
     * @param upset how likely they are upset, 0 to 1
     */
    public record Mood(double upset, List<Signal> signals) {}

    /** Words that show a feeling, such as {@code anger}. */
    public record Signal(
            String kind, MessageId message, int start, int end, String text, double strength) {}

    /**
     * What a draft does to promises that were made before, as it seems; a person decides.
     *
     * @param owed all that is owed in the thread, to be settled by hand
     */
    public record Ledger(
            List<Keeps> keeps, List<Renews> renews, List<Load> loads, List<Owed> owed) {

        static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of(), List.of());
    }

    /** That its {@code words} keep a promise. */
    public record Keeps(PromiseId promise, String text, String words) {}

    /** That a promise of the draft takes the place of another, for a reason that it may give. */
    public record Renews(FindingId by, PromiseId promise, String text, String reason) {}

    /** How full the day is on which a promise of the draft is due. */
    public record Load(FindingId of, String words, boolean full) {}

    /** What is owed. */
    public record Owed(PromiseId promise, String text) {}

    /** A check that did not look, and why. */
    public record Unchecked(String check, String why) {}

    /** What is said of a draft that could not be read in time, or at all. */
    static Reviewed not(String why) {
        return new Reviewed(
                "unknown",
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(new Unchecked(Finding.NOT_REVIEWED, why)),
                Ledger.EMPTY);
    }

    /** Whether anything looked at the draft at all. */
    public boolean isRead() {
        return unchecked.stream().noneMatch(one -> one.check().equals(Finding.NOT_REVIEWED));
    }

    /** The findings to show first: the loudest, at most {@value #SHOWN_AT_ONCE}, in their order. */
    public List<Finding> shown() {
        var loudest =
                findings.stream()
                        .sorted(Comparator.comparing(Finding::level))
                        .limit(SHOWN_AT_ONCE)
                        .toList();
        return findings.stream().filter(loudest::contains).toList();
    }

    /** As it holds a reply: one that could not be read says so. */
    List<Finding> atTheGate() {
        return isRead() ? findings : List.of(Finding.notReviewed());
    }

    /** With the blanks of {@code text} that nobody filled. */
    Reviewed withBlanks(String text) {
        return with(Unfilled.with(findings, text), ledger);
    }

    /** With what its promises meet. */
    Reviewed with(Vows vows, String text) {
        return with(vows.with(findings, promises), vows.ledger(text, promises));
    }

    private Reviewed with(List<Finding> found, Ledger told) {
        return new Reviewed(language, found, asks, promises, mood, unchecked, told);
    }
}
