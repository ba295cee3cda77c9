package heed.desk;

import heed.conversation.Conversation;
import heed.promise.Promise;
import heed.promise.PromiseState;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What we promised in a conversation, under its head.
 *
 * @param found read in a reply, and not confirmed yet
 * @param open to be kept, what is due first at the front
 * @param step a next step that follows from what was promised; null when one was chosen by hand
 * @param adding whether one is being added by hand
 * @param works whether the viewer may settle them
 */
record TalkPromises(
        String deeds,
        String in,
        List<Line> found,
        List<Line> open,
        @Nullable Step step,
        boolean adding,
        boolean works) {

    /** The next steps that nobody chose: Heed set them. */
    private static final Set<String> USUAL = Set.of("See whether it is solved", "Reply");

    private static final int LONGEST_STEP = 200;

    /**
     * A promise.
     *
     * @param due {@code by tomorrow 12:00, Berlin}; null when no time was named
     * @param late whether its time is past
     * @param broken whether its customer is to be told that it was broken
     * @param at its time as fields want it
     */
    record Line(
            String id,
            String url,
            String words,
            @Nullable String due,
            String exactly,
            boolean late,
            boolean broken,
            boolean conditional,
            String owner,
            String at) {

        static Line of(Promise one, TimeWords words) {
            var due = one.due();
            return new Line(
                    one.id().toString(),
                    "/promises/" + one.id(),
                    one.text(),
                    due == null ? null : MarginPromise.due(due, words),
                    due == null ? "" : words.exactly(due),
                    due != null && due.isBefore(words.now()),
                    one.broken() != null,
                    one.conditional(),
                    one.ownerName() == null ? "the team" : one.ownerName(),
                    due == null ? "" : Later.field(due, words.zone()));
        }
    }

    /** A next step that is proposed. */
    record Step(String words, String due, String at) {}

    /** How they are shown: beside which list, and to whom. */
    record Shown(String in, boolean adding, boolean works) {}

    static TalkPromises of(
            Conversation conversation, List<Promise> promises, Shown shown, TimeWords words) {
        return new TalkPromises(
                "/conversations/" + conversation.id(),
                shown.in(),
                lines(promises, one -> one.state() == PromiseState.FOUND, words),
                lines(promises, Promise::isOwed, words),
                shown.works() ? step(conversation, promises, words) : null,
                shown.adding(),
                shown.works());
    }

    private static List<Line> lines(List<Promise> all, Predicate<Promise> which, TimeWords words) {
        return all.stream().filter(which).map(one -> Line.of(one, words)).toList();
    }

    /**
     * From the promise that is due first, once each that was found is settled; what somebody chose
     * is never proposed away.
     */
    private static @Nullable Step step(
            Conversation conversation, List<Promise> promises, TimeWords words) {
        var now = conversation.nextStep();
        boolean settled = promises.stream().noneMatch(one -> one.state() == PromiseState.FOUND);
        if (!settled || !conversation.isOpen() || now == null || !USUAL.contains(now.text())) {
            return null;
        }
        return promises.stream()
                .filter(one -> one.due() != null && one.due().isAfter(words.now()))
                .min(Comparator.comparing(one -> due(one, words)))
                .map(one ->
                        new Step(
                                stepFor(one.text()),
                                MarginPromise.due(due(one, words), words),
                                Later.field(due(one, words), words.zone())))
                .orElse(null);
    }

    private static Instant due(Promise one, TimeWords words) {
        var due = one.due();
        return due == null ? words.now() : due;
    }

    /** {@code Keep the promise: “I will call you tomorrow”}. */
    static String stepFor(String promise) {
        var words = promise.replaceAll("\\s+", " ").strip();
        return "Keep the promise: “"
                + (words.length() > LONGEST_STEP
                        ? words.substring(0, LONGEST_STEP - 1) + "…"
                        : words)
                + "”";
    }

    /** Whether there is nothing to see. */
    boolean empty() {
        return found.isEmpty() && open.isEmpty() && !adding;
    }
}
