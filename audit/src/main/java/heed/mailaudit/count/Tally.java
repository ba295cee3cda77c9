package heed.mailaudit.count;

import heed.mailaudit.count.TalkFigures.Kept;
import heed.mailaudit.talk.Sifted;
import heed.review.Level;
import heed.review.check.CheckPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up conversations to a report. For one thread. */
final class Tally {

    private final Tools tools;
    private final Setting setting;
    private final Sifted sifted;
    private final Calendar calendar;
    private final Map<String, CheckTally> checks = new LinkedHashMap<>();
    private final Map<String, Integer> languages = new HashMap<>();
    private final TreeMap<String, PersonTally> people = new TreeMap<>();
    private final Waits firstReplies = new Waits();
    private final Waits nextReplies = new Waits();
    private final Worst openAsks;
    private final Worst brokenPromises;
    private final Worst dropped;
    private final int[] kept = new int[Kept.values().length];
    private int conversations;
    private int replies;
    private int fullyChecked;
    private int clean;
    private int thanks;
    private int passedOn;
    private int asks;
    private int open;
    private int droppedNever;
    private int droppedMidway;
    private int handedOnce;
    private int handedOftener;
    private int answered;

    Tally(Tools tools, Sifted sifted) {
        this.tools = tools;
        this.setting = tools.setting();
        this.sifted = sifted;
        this.calendar = new Calendar(sifted, setting.zone());
        for (CheckPage page : tools.checks())
            checks.put(page.id(), new CheckTally(page, calendar, setting.examples()));
        openAsks = new Worst(setting.examples());
        brokenPromises = new Worst(setting.examples());
        dropped = new Worst(setting.examples());
    }

    void add(TalkFigures talk) {
        conversations++;
        talk.replies.forEach(this::add);
        if (talk.firstReply != null) firstReplies.add(talk.firstReply);
        talk.nextReplies.forEach(nextReplies::add);
        talk.promises.forEach(outcome -> kept[outcome.ordinal()]++);
        talk.brokenPromises.forEach(brokenPromises::offer);
        talk.openAsks.forEach(openAsks::offer);
        asks += talk.asks;
        open += talk.openAsks.size();
        thanks += talk.thanks;
        passedOn += talk.passedOn;
        if (talk.answered) answered++;
        if (talk.handOffs == 1) handedOnce++;
        if (talk.handOffs > 1) handedOftener++;
        if (talk.dropped == null) return;
        dropped.offer(talk.dropped);
        if (talk.answered) droppedMidway++;
        else droppedNever++;
    }

    private void add(TalkFigures.Reply reply) {
        replies++;
        languages.merge(reply.language(), 1, Integer::sum);
        int period = calendar.period(reply.at());
        checks.values().forEach(check -> check.add(reply, period));
        PersonTally person = people.computeIfAbsent(reply.writer(), PersonTally::new);
        boolean full = isFullyChecked(reply);
        boolean isClean = reply.found().stream().noneMatch(this::counts);
        person.add(reply, full, isClean, this::speaks);
        if (!full) return;
        fullyChecked++;
        if (isClean) clean++;
        calendar.add(period, isClean);
    }

    private boolean isFullyChecked(TalkFigures.Reply reply) {
        return reply.unchecked().size() * 2 < checks.size();
    }

    private boolean speaks(TalkFigures.Found found) {
        return !tools.page(found.check()).isPreview();
    }

    private boolean counts(TalkFigures.Found found) {
        CheckPage page = tools.page(found.check());
        return !page.isPreview() && page.level() != Level.HINT;
    }

    Report report() {
        return new Report(
                setting,
                sifted,
                conversations,
                replies,
                passedOn,
                byFrequency(languages),
                fullyChecked,
                clean,
                thanks,
                checks.values().stream().map(CheckTally::check).toList(),
                calendar.periods(),
                calendar.isByWeek(),
                new Report.Asks(asks, open, openAsks.list()),
                promises(),
                new Report.Dropped(droppedNever, droppedMidway, dropped.list()),
                firstReplies.times(setting.day()),
                nextReplies.times(setting.day()),
                new Report.HandOffs(handedOnce, handedOftener, answered),
                persons());
    }

    private Report.Promises promises() {
        return new Report.Promises(
                kept[Kept.KEPT.ordinal()],
                kept[Kept.LATE.ordinal()],
                kept[Kept.SILENT.ordinal()],
                kept[Kept.QUIET.ordinal()],
                kept[Kept.PENDING.ordinal()],
                brokenPromises.list());
    }

    private List<Report.Person> persons() {
        if (!setting.byAgent()) return List.of();
        return people.values().stream().map(PersonTally::person).toList();
    }

    private static Map<String, Integer> byFrequency(Map<String, Integer> counts) {
        var sorted = new LinkedHashMap<String, Integer>();
        var entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.comparingByKey());
        entries.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
