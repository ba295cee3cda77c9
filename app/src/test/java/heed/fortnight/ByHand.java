package heed.fortnight;

import heed.fortnight.Deed.What;
import heed.fortnight.Play.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The figures of a fortnight as somebody reckons them who has nothing but the list of what was
 * done: slowly, one conversation after the other.
 */
final class ByHand {

    /** Open minutes within which a clock's turn is kept. */
    static final Map<String, Integer> TARGETS =
            Map.of("first-reply", 240, "next-reply", 240, "next-update", 900, "resolution", 1300);

    private final Plan plan;
    private final List<Done> log;
    private final IntFunction<String> owner;
    private final IntFunction<Optional<Instant>> told;
    private final int many;

    /**
     * @param owner who has a conversation at the end
     * @param told by when its customer was told to hear from us
     */
    ByHand(
            Plan plan,
            List<Done> log,
            IntFunction<String> owner,
            IntFunction<Optional<Instant>> told) {
        this.plan = plan;
        this.log = log;
        this.owner = owner;
        this.told = told;
        this.many = plan.matters.size();
    }

    TreeMap<String, String> figures() {
        var figures = new TreeMap<String, String>();
        figures.putAll(new ClocksByHand(plan, this).figures());
        figures.put("promises", promises());
        figures.put("hand-offs", handOffs());
        figures.put("asks", asks());
        figures.put("acknowledged", acknowledged());
        figures.put("load", load().toString());
        figures.put("longest silence", silence().toString());
        var contacts = new ContactsByHand(plan, log, this);
        for (int week = 0; week < 2; week++) {
            var monday = plan.begin.atZone(WallClock.BERLIN).toLocalDate().plusWeeks(week);
            figures.put("first contact " + monday, contacts.of(monday));
        }
        return figures;
    }

    /**
     * What was done in one conversation, in its order; of one that became part of another, none.
     */
    List<Done> course(int of) {
        var merged = mergedInto(of);
        if (merged >= 0) {
            return List.of();
        }
        return log.stream()
                .filter(one -> one.deed().of() == of || mergedInto(one.deed().of()) == of)
                .toList();
    }

    private int mergedInto(int of) {
        return log.stream()
                .filter(one -> one.deed().what() == What.MERGE && one.deed().of() == of)
                .mapToInt(one -> one.deed().other())
                .findFirst()
                .orElse(-1);
    }

    /** Those that began, what became part of others left out. */
    List<Integer> conversations() {
        return Stream.iterate(0, one -> one + 1)
                .limit(many)
                .filter(one -> !course(one).isEmpty())
                .toList();
    }

    boolean isOpen(List<Done> course) {
        boolean open = true;
        for (var one : course) {
            open = opens(one, open) && !one.deed().what().resolves();
        }
        return open;
    }

    /** Whether it is open after it, if it was before; what ends it aside. */
    static boolean opens(Done one, boolean before) {
        var what = one.deed().what();
        return before || what.isHeard() || what == What.CHECK_IN || what.isReply();
    }

    private long count(Predicate<What> which) {
        return log.stream().filter(one -> which.test(one.deed().what())).count();
    }

    private String promises() {
        long kept = 0;
        long told = 0;
        long open = 0;
        for (int of = 0; of < many; of++) {
            int now = of;
            boolean made = log.stream().anyMatch(one -> is(one, now, What.PROMISE));
            boolean ended =
                    Stream.of(What.KEEP, What.WITHDRAW)
                            .anyMatch(what -> log.stream().anyMatch(one -> is(one, now, what)));
            var due =
                    log.stream()
                            .filter(one -> is(one, now, What.PROMISE) || is(one, now, What.RENEW))
                            .map(one -> one.deed().until())
                            .reduce((first, last) -> last);
            if (made && !ended) {
                boolean broken = !due.orElseThrow().isAfter(plan.end);
                open += broken ? 0 : 1;
                told += broken ? 1 : 0;
            }
        }
        kept = count(What.KEEP::equals);
        long said = count(What.TELL::equals);
        return "%d made, %d kept, %d renewed, %d withdrawn, %d told, %d silent, %d open"
                .formatted(
                        count(What.PROMISE::equals) + count(What.RENEW::equals),
                        kept,
                        count(What.RENEW::equals),
                        count(What.WITHDRAW::equals),
                        said,
                        told - said,
                        open);
    }

    private static boolean is(Done one, int of, What what) {
        return one.deed().of() == of && one.deed().what() == what;
    }

    /** The third is the lead's at once, unless a lead hands it on. */
    private String handOffs() {
        long conversations = 0;
        long twice = 0;
        long toLead = 0;
        for (int of = 0; of < many; of++) {
            int hops = 0;
            for (var one : log) {
                if (is(one, of, What.ACCEPT)) {
                    hops++;
                } else if (is(one, of, What.ASK_TO_TAKE_OVER)
                        && hops == 2
                        && !one.who().equals("Tom Reyes")) {
                    hops++;
                    toLead++;
                }
            }
            conversations += hops > 0 ? 1 : 0;
            twice += hops > 1 ? 1 : 0;
        }
        return "%d of %d, %d handed, %d twice, %d declined, %d to lead"
                .formatted(
                        conversations,
                        log.stream().filter(one -> one.deed().what() == What.WRITES).count(),
                        count(What.ACCEPT::equals) + toLead,
                        twice,
                        count(What.DECLINE::equals),
                        toLead);
    }

    /** Each letter that asks, asks one thing; a reply answers all of them, or puts them off. */
    private String asks() {
        int asked = 0;
        int answered = 0;
        int atOnce = 0;
        for (int of : conversations()) {
            int open = 0;
            int fresh = 0;
            for (var one : course(of)) {
                var what = one.deed().what();
                if (what.isHeard()) {
                    asked++;
                    open++;
                    fresh++;
                } else if (what.isReply()) {
                    if (what != What.PUTS_OFF && what != What.PROMISE) {
                        answered += open;
                        atOnce += fresh;
                        open = 0;
                    }
                    fresh = 0;
                }
            }
        }
        return "%d asked, %d at once, %d answered, %d open"
                .formatted(asked, atOnce, answered, asked - answered);
    }

    /** Since when the customer has heard nothing who waits longest for a word. */
    private Duration silence() {
        var longest = Duration.ZERO;
        for (int of : conversations()) {
            var course = course(of);
            if (isOpen(course)) {
                var last =
                        course.stream()
                                .filter(one -> one.deed().what().isReply())
                                .reduce((one, other) -> other)
                                .orElse(course.getFirst());
                var silent = Duration.between(last.deed().at(), plan.end);
                longest = silent.compareTo(longest) > 0 ? silent : longest;
            }
        }
        return longest;
    }

    /** What was told of a time, and whether a person replied by then. */
    private String acknowledged() {
        int all = 0;
        int ended = 0;
        int held = 0;
        for (int conversation = 0; conversation < many; conversation++) {
            int of = conversation;
            var own = log.stream().filter(one -> one.deed().of() == of).toList();
            var by = own.isEmpty() ? Optional.<Instant>empty() : told.apply(of);
            if (by.isPresent()) {
                all++;
                var replied =
                        own.stream()
                                .filter(one -> one.deed().what().isReply())
                                .map(one -> one.deed().at())
                                .findFirst();
                boolean waits = mergedInto(of) < 0 && isOpen(own);
                ended += replied.isPresent() || waits && by.get().isBefore(plan.end) ? 1 : 0;
                held += replied.filter(at -> !at.isAfter(by.get())).isPresent() ? 1 : 0;
            }
        }
        return "%d told, %d ended, %d held".formatted(all, ended, held);
    }

    /** Who has how many in hand: those whose customer waits count two, those put away nothing. */
    private Map<String, String> load() {
        var open = new TreeMap<String, Integer>();
        var weights = new TreeMap<String, Integer>();
        for (int of : conversations()) {
            var course = course(of);
            if (isOpen(course) && !owner.apply(of).isEmpty()) {
                open.merge(owner.apply(of), 1, Integer::sum);
                weights.merge(owner.apply(of), weight(course), Integer::sum);
            }
        }
        var load = new TreeMap<String, String>();
        open.forEach((who, many) -> load.put(who, many + " open, " + weights.get(who)));
        return load;
    }

    private int weight(List<Done> course) {
        var last = course.getLast().deed();
        if (last.what() == What.SNOOZE && last.until().isAfter(plan.end)) {
            return 0;
        }
        boolean waits = false;
        boolean open = true;
        for (var one : course) {
            var what = one.deed().what();
            waits |= what.isHeard() || what == What.THANKS && open;
            waits &= !what.isReply() && !what.resolves();
            open = opens(one, open) && !what.resolves();
        }
        return waits ? 2 : 1;
    }
}
