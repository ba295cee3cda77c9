package heed.desk;

import heed.complaint.CorrectiveStep;
import heed.promise.LedgerLine;
import heed.promise.Promise;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A list of promises.
 *
 * @param told what was done a moment ago; null when nothing was
 * @param steps what the viewer changes after complaints
 * @param more where the list goes on; null at its end
 */
record LedgerView(
        WorkFrame frame,
        List<Tab> tabs,
        String title,
        String help,
        String empty,
        List<Line> lines,
        List<Step> steps,
        @Nullable String more) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A way between the lists. */
    record Tab(String url, String label, boolean current) {}

    /**
     * What the viewer changes after a complaint.
     *
     * @param late whether its day has passed
     */
    record Step(String url, String reference, String words, String day, boolean late) {

        static Step of(CorrectiveStep one, LocalDate today) {
            boolean late = one.on().isBefore(today);
            return new Step(
                    "/complaints/" + one.complaint() + "/step/completion",
                    "#" + one.number(),
                    one.text(),
                    late ? "was due " + DAY.format(one.on()) : "today",
                    late);
        }
    }

    /**
     * A promise.
     *
     * @param theirs its time where the customer is; empty when that is the same
     * @param late whether its time is past
     * @param works whether something is to be done about it
     * @param broken whether its customer is to be told
     * @param what became of it, in a sentence; empty while nothing has
     */
    record Line(
            String id,
            String url,
            String conversation,
            String reference,
            String customer,
            String words,
            String due,
            String exactly,
            String theirs,
            boolean late,
            boolean conditional,
            String owner,
            boolean works,
            boolean broken,
            String what) {

        static Line of(LedgerLine line, TimeWords words) {
            var one = line.promise();
            var due = one.due();
            return new Line(
                    one.id().toString(),
                    "/promises/" + one.id(),
                    "/conversations/" + line.number(),
                    "#" + line.number(),
                    line.customerName(),
                    one.text(),
                    due == null ? "no time named" : MarginPromise.due(due, words),
                    due == null ? "" : words.exactly(due),
                    due == null ? "" : theirs(due, line.customerZone(), words),
                    one.isOwed() && due != null && due.isBefore(words.now()),
                    one.conditional(),
                    one.ownerName() == null ? line.teamName() : one.ownerName(),
                    one.isOwed(),
                    one.broken() != null,
                    PromiseStory.of(one, words));
        }

        private static String theirs(Instant due, @Nullable ZoneId zone, TimeWords words) {
            if (zone == null
                    || zone.getRules()
                            .getOffset(due)
                            .equals(words.zone().getRules().getOffset(due))) {
                return "";
            }
            return "for them " + MarginPromise.due(due, new TimeWords(words.now(), zone));
        }
    }

    /** What became of a promise, as a person would tell it. */
    static final class PromiseStory {

        private PromiseStory() {}

        static String of(Promise one, TimeWords words) {
            var settled = one.settled();
            var who = settled == null || settled.byName() == null ? "Heed" : settled.byName();
            var when = settled == null ? "" : words.shortly(settled.at());
            var why =
                    settled == null || settled.reason() == null
                            ? ""
                            : ": “" + settled.reason() + "”";
            return switch (one.state()) {
                case FOUND -> "Not confirmed yet";
                case OPEN -> "";
                case KEPT -> "Kept " + when + ", " + who + " said so" + why;
                case RENEWED -> "Renewed " + when + " by " + who + why;
                case WITHDRAWN -> "Withdrawn " + when + " by " + who + why;
                case DROPPED -> "No promise, " + who + " said";
                case BROKEN ->
                        settled == null
                                ? "Broken, and they were not told"
                                : "Broken; they were told " + when + " by " + who + why;
            };
        }
    }
}
