package heed.desk;

import heed.conversation.Conversation;
import heed.web.TimeWords;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a conversation needs somebody, and how much. A pure decision; the rows of lists begin with
 * it.
 *
 * @param why what somebody needs to do, or what stands in the way
 * @param more what else should be known of it, or nothing
 * @param urgency how the row is marked
 * @param when the time it is about, in the fewest words
 * @param at that time itself
 * @param used how much of the time between the asking and the deadline is gone, in percent
 */
record Need(String why, @Nullable String more, Urgency urgency, String when, Instant at, int used) {

    private static final Duration SOON = Duration.ofHours(1);
    private static final String NOBODY = "nobody has it";

    /** How a row is marked; the word is what style sheets know. */
    enum Urgency {
        BROKEN("stop"),
        LATE("late"),
        SOON("soon"),
        DUE("due"),
        NEW("new"),
        DONE("kept");

        private final String word;

        Urgency(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Need of(Conversation of, TimeWords words) {
        return switch (of.state()) {
            case OPEN -> open(of, words);
            case RESOLVED -> done("Resolved", of.resolvedAt(), of, words);
            case SPAM -> done("Spam", of.resolvedAt(), of, words);
            case MERGED -> done("Merged into another", null, of, words);
        };
    }

    /** Whether the time itself is marked: what is late or nearly so. */
    boolean marksTime() {
        return urgency == Urgency.LATE || urgency == Urgency.SOON || urgency == Urgency.BROKEN;
    }

    private static Need open(Conversation of, TimeWords words) {
        var snoozed = of.snoozedUntil();
        if (snoozed != null && snoozed.isAfter(words.now())) {
            return snoozed(of, snoozed, words);
        }
        if (of.alarm() != null) {
            return broken(of, of.alarm(), words);
        }
        if (of.wokenAt() != null && of.wokenAt().equals(of.updatedAt())) {
            return new Need(
                    "Snooze over",
                    step(of),
                    Urgency.SOON,
                    words.shortly(of.wokenAt()),
                    of.wokenAt(),
                    100);
        }
        var reply = of.replyDueAt();
        var next = of.nextStep();
        var clock = of.clockDueAt();
        if (clock != null
                && (reply == null || clock.isBefore(reply))
                && (next == null || clock.isBefore(next.at()))) {
            return clock(of, clock, words);
        }
        boolean replyComesFirst = reply != null && (next == null || !next.at().isBefore(reply));
        if (reply != null && replyComesFirst) {
            return reply(of, reply, words);
        }
        return step(of, next == null ? of.needAt() : next.at(), words);
    }

    private static Need snoozed(Conversation of, Instant until, TimeWords words) {
        return new Need(
                "Snoozed until " + words.until(until),
                step(of),
                Urgency.DUE,
                words.shortly(until),
                until,
                used(of.updatedAt(), until, words.now()));
    }

    private static Need broken(Conversation of, String alarm, TimeWords words) {
        var at = of.nextStep() == null ? of.updatedAt() : of.nextStep().at();
        var why =
                switch (alarm) {
                    case "bounced" -> "Reply did not arrive";
                    case "not-sent" -> "Reply could not be sent";
                    case "reply-overtaken" -> "Reply held, they wrote again";
                    case "promise-broken" -> "Promise broken, tell them";
                    case "promise-passed" -> "Promise not confirmed";
                    default -> "Look at this";
                };
        return new Need(why, null, Urgency.BROKEN, words.shortly(at), at, 100);
    }

    private static Need reply(Conversation of, Instant due, TimeWords words) {
        var since = of.waitingSince() == null ? of.createdAt() : of.waitingSince();
        int used = used(since, due, words.now());
        var nobody = of.owner() == null ? NOBODY : null;
        if (due.isBefore(words.now())) {
            return new Need(
                    "Reply " + words.span(due) + " late",
                    nobody,
                    Urgency.LATE,
                    words.shortly(due),
                    due,
                    100);
        }
        if (due.isBefore(words.now().plus(SOON))) {
            return new Need(
                    "Reply due in " + words.span(due),
                    nobody,
                    Urgency.SOON,
                    words.shortly(due),
                    due,
                    used);
        }
        if (of.owner() == null && of.messages() <= 1) {
            return new Need("New, nobody has it", null, Urgency.NEW, words.shortly(due), due, 0);
        }
        return new Need(
                "Reply due " + words.until(due), nobody, Urgency.DUE, left(due, words), due, used);
    }

    /** What is owed besides a reply: a word without news, or the end of the matter. */
    private static Need clock(Conversation of, Instant due, TimeWords words) {
        var what = "resolution".equals(of.clock()) ? "Resolution" : "Update";
        var step = step(of);
        if (due.isBefore(words.now())) {
            return new Need(
                    what + " " + words.span(due) + " late",
                    step,
                    Urgency.LATE,
                    words.shortly(due),
                    due,
                    100);
        }
        boolean soon = due.isBefore(words.now().plus(SOON));
        return new Need(
                what + " due " + (soon ? "in " + words.span(due) : words.until(due)),
                step,
                soon ? Urgency.SOON : Urgency.DUE,
                left(due, words),
                due,
                used(of.lastMessageAt(), due, words.now()));
    }

    private static Need step(Conversation of, Instant at, TimeWords words) {
        var step = step(of);
        var why = step == null ? "Next step missing" : step;
        int used = used(of.lastMessageAt(), at, words.now());
        if (at.isBefore(words.now())) {
            return new Need(why, null, Urgency.LATE, words.span(at) + " late", at, 100);
        }
        var urgency = at.isBefore(words.now().plus(SOON)) ? Urgency.SOON : Urgency.DUE;
        return new Need(why, "by " + words.until(at), urgency, left(at, words), at, used);
    }

    private static Need done(String why, @Nullable Instant at, Conversation of, TimeWords words) {
        var when = at == null ? of.updatedAt() : at;
        return new Need(why, null, Urgency.DONE, words.shortly(when), when, 100);
    }

    private static @Nullable String step(Conversation of) {
        return of.nextStep() == null ? null : "Next: " + of.nextStep().text();
    }

    /** Within half a day the time left says more than the clock. */
    private static String left(Instant at, TimeWords words) {
        return words.daysUntil(at) == 0 ? words.span(at) : words.shortly(at);
    }

    private static int used(Instant since, Instant due, Instant now) {
        long whole = Duration.between(since, due).toMillis();
        long gone = Duration.between(since, now).toMillis();
        return whole <= 0 ? 100 : (int) Math.clamp(gone * 100 / whole, 0, 100);
    }
}
