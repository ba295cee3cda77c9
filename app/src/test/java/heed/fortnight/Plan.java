package heed.fortnight;

import heed.fortnight.Deed.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What customers and a team do in a fortnight: all of it is known before it begins. */
final class Plan {

    /** Their conversations. */
    static final int MANY = 60;

    /** After so many working days Heed opens what was resolved with a workaround again. */
    static final int CHECK_IN_DAYS = 3;

    final WallClock hours;
    final Instant begin;
    final Instant end;

    /** Ben is away from the first until the second of them. */
    final Instant awayFrom;

    final Instant awayUntil;
    final List<Deed> deeds;

    /** Whose matter a conversation is, by conversation: the customer and the subject. */
    final List<Integer> matters = new ArrayList<>();

    private final Random random;
    private final List<Deed> made = new ArrayList<>();
    private Instant now = Instant.MIN;
    private int of;

    Plan(LocalDate monday, long seed) {
        this.hours = new WallClock(monday);
        this.random = new Random(seed);
        this.begin = monday.atStartOfDay(WallClock.BERLIN).toInstant();
        this.end = monday.plusDays(14).atStartOfDay(WallClock.BERLIN).toInstant();
        this.awayFrom = monday.plusDays(1).atTime(12, 0).atZone(WallClock.BERLIN).toInstant();
        this.awayUntil = monday.plusDays(8).atTime(10, 0).atZone(WallClock.BERLIN).toInstant();
        for (int story = 0; matters.size() < MANY; story++) {
            begins(matters.size());
            live(story % 12);
        }
        keepThemPosted();
        this.deeds = planned();
    }

    private void begins(int matter) {
        of = matters.size();
        matters.add(matter);
        now = begin.plus(Duration.ofMinutes(random.nextInt(12 * 24 * 60)));
        add(What.WRITES);
    }

    private void live(int story) {
        switch (story) {
            case 0 -> thanks();
            case 1 -> comesBackToIt();
            case 2, 3, 4, 5 -> promise(story);
            case 6 -> pauseForCustomer();
            case 7 -> pause(random.nextBoolean() ? What.PAUSE_FOR_OTHERS : What.PAUSE_AS_AGREED);
            case 8 -> handOn();
            case 9 -> snooze();
            case 10 -> merge();
            default -> byPhone();
        }
    }

    private void thanks() {
        ours(What.REPLY_AND_RESOLVE, 400);
        theirs(What.THANKS, 900);
        if (random.nextBoolean()) {
            theirs(What.WRITES_AGAIN, 2000);
            ours(What.REPLY_AND_RESOLVE, 300);
        }
    }

    private void comesBackToIt() {
        ours(What.REPLY, 300);
        theirs(What.WRITES_AGAIN, 1500);
        theirs(What.WRITES_AGAIN, 60);
        ours(What.REPLY_AND_RESOLVE, 330);
        if (random.nextBoolean()) {
            theirs(What.WRITES_AGAIN, 3000);
            ours(What.REPLY, 260);
            ours(What.RESOLVE, 700);
        }
    }

    private void promise(int story) {
        ours(What.PROMISE, 200);
        var due = hours.after(now, 420 + random.nextInt(700));
        made.add(made.removeLast().until(due));
        if (random.nextBoolean()) {
            theirs(What.THANKS, 60);
            ours(What.PUTS_OFF, 60);
        }
        switch (story) {
            case 2 -> beforeDue(What.KEEP, due);
            case 3 -> {
                beforeDue(What.RENEW, due);
                var next = hours.after(due, 300 + random.nextInt(400));
                made.add(made.removeLast().until(next));
                beforeDue(What.KEEP, next);
            }
            case 4 -> {
                now = due;
                ours(What.TELL, 200);
            }
            default -> beforeDue(What.WITHDRAW, due);
        }
        ours(What.REPLY_AND_RESOLVE, 100);
    }

    private void beforeDue(What what, Instant due) {
        int left = hours.minutes(now, due);
        ours(what, Math.max(1, left - 3), 1);
    }

    private void pauseForCustomer() {
        ours(What.PUTS_OFF, 240);
        ours(What.PAUSE_FOR_CUSTOMER, 5);
        theirs(What.WRITES_AGAIN, 3000);
        ours(What.REPLY, 200);
        ours(What.REPLY_AND_RESOLVE, 800);
    }

    private void pause(What why) {
        ours(What.PUTS_OFF, 240);
        ours(why, 30);
        ours(What.RESUME, 900);
        ours(What.REPLY, 200);
        ours(What.REPLY_AND_RESOLVE, 900);
    }

    private void handOn() {
        ours(What.PUTS_OFF, 240);
        int accepted = 0;
        for (int asked = 1 + random.nextInt(4); asked > 0; asked--) {
            ours(What.ASK_TO_TAKE_OVER, 60);
            if (accepted == 2) {
                break; // the third is the lead's at once
            }
            boolean declines = random.nextInt(4) == 0;
            ours(declines ? What.DECLINE : What.ACCEPT, 100);
            accepted += declines ? 0 : 1;
        }
        ours(What.REPLY_AND_RESOLVE, 300);
    }

    private void snooze() {
        ours(What.REPLY, 240);
        ours(What.SNOOZE, 10);
        var wakes = hours.after(now, 300 + random.nextInt(900));
        made.add(made.removeLast().until(wakes));
        now = wakes;
        ours(What.REPLY_WITH_WORKAROUND, 100);
        now = hours.closeOfWorkingDay(now, CHECK_IN_DAYS);
        add(What.CHECK_IN);
        ours(What.REPLY_AND_RESOLVE, 200);
    }

    /** Two of one customer on one matter; the second is merged into the first. */
    private void merge() {
        int first = of;
        var begun = now;
        begins(matters.get(first));
        var second = made.removeLast();
        now = begun.plus(Duration.ofMinutes(5 + random.nextInt(200)));
        made.add(new Deed(now, second.of(), What.WRITES, null, -1));
        if (random.nextBoolean()) {
            ours(What.REPLY, 100);
        }
        now = hours.after(now, 1 + random.nextInt(60));
        made.add(new Deed(now, of, What.MERGE, null, first));
        of = first;
        ours(What.REPLY_AND_RESOLVE, 150);
    }

    /** Resolved without a word, and the customer writes anew. */
    private void byPhone() {
        ours(What.RESOLVE, 400);
        if (random.nextBoolean()) {
            int matter = matters.get(of);
            var again = now.plus(Duration.ofMinutes(1500 + random.nextInt(8 * 24 * 60)));
            of = matters.size();
            matters.add(matter);
            now = again;
            add(What.WRITES);
            ours(What.REPLY_AND_RESOLVE, 400);
        }
    }

    private void theirs(What what, int most) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(most)));
        add(what);
    }

    private void ours(What what, int most) {
        ours(what, most, 1);
    }

    /** Between {@code least} and {@code least + most} open minutes later. */
    private void ours(What what, int most, int least) {
        now = hours.after(now, least + random.nextInt(most));
        add(what);
    }

    private void add(What what) {
        made.add(new Deed(now, of, what, null, -1));
    }

    /** Who hears nothing for too long gets a word: not always in time, but soon after. */
    private void keepThemPosted() {
        for (int conversation = 0; conversation < matters.size(); conversation++) {
            of = conversation;
            var course =
                    made.stream()
                            .filter(one -> one.of() == of)
                            .sorted(Comparator.comparing(Deed::at))
                            .toList();
            Instant heard = null;
            for (var one : course) {
                if (heard != null && one.what() != What.CHECK_IN) {
                    heard = postedUntil(heard, one.at());
                }
                if (one.what().isReply()) {
                    heard = one.at();
                }
                if (one.what().resolves() || one.what() == What.MERGE) {
                    heard = null;
                }
            }
        }
    }

    private Instant postedUntil(Instant heard, Instant next) {
        var last = heard;
        while (hours.minutes(last, next) > ByHand.TARGETS.get("next-update") + 200) {
            now = last;
            ours(What.PUTS_OFF, 300, ByHand.TARGETS.get("next-update") - 150);
            last = now;
        }
        return last;
    }

    /** In their order; each reply names the time of what is done next as that of the next step. */
    private List<Deed> planned() {
        var all =
                made.stream()
                        .sorted(Comparator.comparing(Deed::at).thenComparing(Deed::of))
                        .toList();
        return all.stream()
                .filter(one -> one.at().isBefore(end))
                .map(one -> needsNext(one) ? next(one, all) : one)
                .toList();
    }

    private static boolean needsNext(Deed one) {
        return one.until() == null && (one.what().isReply() || one.what() == What.ASK_TO_TAKE_OVER);
    }

    private static Deed next(Deed reply, List<Deed> all) {
        return all.stream()
                .filter(one -> one.of() == reply.of() && one.at().isAfter(reply.at()))
                .filter(one -> one.what().isReply() || one.what() == What.RESOLVE)
                .findFirst()
                .map(one -> reply.until(one.at()))
                .orElse(reply);
    }

    /** Readable, with what it is told of. */
    String told(int conversation) {
        return deeds.stream()
                .filter(one -> one.of() == conversation || one.other() == conversation)
                .map(one -> one.told(WallClock.BERLIN))
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
