package heed.mailaudit.count;

import heed.mailaudit.count.TalkFigures.Kept;
import heed.mailaudit.talk.TalkMessage;
import heed.review.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What we promised in one conversation, and whether the customer heard from us by then. */
final class PromiseBook {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** To be in touch was promised, which a mailbox shows; deeds it does not. */
    private static final Pattern WORD =
            Pattern.compile(
                    "(?iU)\\b(?:write|call|phone|ring|reply|respond|answer|get back|come back to you|be in touch|contact|let (?:you|u) know|update|inform|tell|report|follow up|confirm|hear from|e-?mail|send you (?:\\w+ ){0,3}(?:quote|offer|answer|reply|update|list|details|information|summary|news)"
                            + "|meld\\w*|schreib\\w*|ruf\\w*|antwort\\w*|bescheid|rückmeldung|informier\\w*|recontact\\w*|écri\\w*|rappel\\w*|répon\\w*|tien\\w* au courant|llam\\w*|escrib\\w*|respond\\w*|avis\\w*|bel|bellen|laat \\w+ weten|scriv\\w*|chiam\\w*|rispond\\w*|ligo|escrev\\w*)\\b");

    private record Made(TalkMessage reply, Promise promise, Instant due) {}

    private final Tools tools;
    private final Examples examples;
    private final List<Made> made = new ArrayList<>();
    private final List<Instant> sent = new ArrayList<>();
    private final List<Instant> thanked = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();

    PromiseBook(Tools tools, Examples examples) {
        this.tools = tools;
        this.examples = examples;
    }

    void sent(Instant at) {
        sent.add(at);
    }

    void thanked(Instant at) {
        thanked.add(at);
    }

    /** The customer wrote and wants an answer. */
    void asked(Instant at) {
        asked.add(at);
    }

    /** Keeps in mind what has a due time and does not wait for the customer; each time once. */
    void made(TalkMessage reply, List<Promise> promises) {
        var times = new HashSet<Instant>();
        for (Promise promise : promises) {
            OffsetDateTime due = promise.due();
            if (due == null || promise.conditional() || !due.toInstant().isAfter(reply.at()))
                continue;
            if (times.add(due.toInstant())) made.add(new Made(reply, promise, due.toInstant()));
        }
    }

    void settle(TalkFigures figures) {
        for (Made one : made) {
            Kept kept = kept(one);
            figures.promises.add(kept);
            if (kept == Kept.LATE || kept == Kept.SILENT)
                figures.brokenPromises.add(example(one, kept));
        }
    }

    private Kept kept(Made one) {
        boolean heard =
                sent.stream().anyMatch(at -> isBetween(at, one))
                        || thanked.stream().anyMatch(at -> isBetween(at, one));
        if (heard) return Kept.KEPT;
        if (one.due().isAfter(tools.end())) return Kept.PENDING;
        Instant next = next(one).orElse(tools.end());
        boolean missed =
                WORD.matcher(one.promise().text()).find()
                        || asked.stream()
                                .anyMatch(at -> at.isAfter(one.due()) && at.isBefore(next));
        if (!missed) return Kept.QUIET;
        return next(one).isPresent() ? Kept.LATE : Kept.SILENT;
    }

    private static boolean isBetween(Instant at, Made one) {
        return at.isAfter(one.reply().at()) && !at.isAfter(one.due());
    }

    private Example example(Made one, Kept kept) {
        String due = DAY.format(one.due().atZone(tools.setting().zone()));
        String says =
                "Due "
                        + due
                        + ". "
                        + (kept == Kept.LATE ? late(one) : "Nothing was sent after it.");
        double weight =
                kept == Kept.SILENT
                        ? 1000
                        : next(one).map(at -> open(one, at).toMinutes() / 60.0).orElse(0.0);
        return examples.ofReply(one.reply(), one.promise().span(), says, weight);
    }

    private String late(Made one) {
        return next(one)
                .map(at ->
                        "Something was sent "
                                + Words.duration(open(one, at))
                                + " of opening time later.")
                .orElse("");
    }

    private Duration open(Made one, Instant at) {
        return tools.team().openTimeBetween(one.due(), at);
    }

    private Optional<Instant> next(Made one) {
        return sent.stream().filter(at -> at.isAfter(one.due())).findFirst();
    }
}
