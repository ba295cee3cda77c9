package heed.servicelevel;

import heed.calendar.SlowHours;
import heed.servicelevel.Happening.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the turns of clocks as one would by hand: after each happening it reads the whole story
 * again for what is owed, and then it counts minutes. All times are whole minutes.
 */
final class SlowClocks {

    private final UUID root;
    private final List<Happening> story;
    private final SlowHours hours;
    private final Map<ClockKind, Duration> targets;
    private final Map<Owed, Long> minutes = new LinkedHashMap<>();
    private final Map<Owed, Instant> usedUp = new HashMap<>();

    /** Something owed since a line of the story; a resolution since the first one. */
    private record Owed(ClockKind clock, int since) {}

    SlowClocks(
            UUID root, List<Happening> story, SlowHours hours, Map<ClockKind, Duration> targets) {
        this.root = root;
        this.story = story;
        this.hours = hours;
        this.targets = targets;
    }

    List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        Set<Owed> before = Set.of();
        for (int line = 0; line < story.size(); line++) {
            var now = owed(line);
            for (var gone : before) {
                if (!now.contains(gone)) {
                    turns.add(ended(gone, line));
                }
            }
            before = now;
            if (line + 1 < story.size()) {
                count(now, line, story.get(line + 1).at());
            }
        }
        for (var owed : before) {
            turns.add(closed(story.size() - 1) ? resolved(owed) : last(owed));
        }
        return turns;
    }

    private void count(Set<Owed> owed, int line, Instant until) {
        for (var one : owed) {
            for (var at = story.get(line).at(); at.isBefore(until); at = at.plusSeconds(60)) {
                if (runs(one, line) && hours.isOpen(at)) {
                    minute(one, at);
                }
            }
        }
    }

    private void minute(Owed one, Instant at) {
        if (minutes.merge(one, 1L, Long::sum) == targets.get(one.clock()).toMinutes()) {
            usedUp.put(one, at.plusSeconds(60));
        }
    }

    /** What is owed after a line. */
    private Set<Owed> owed(int line) {
        var owed = new HashSet<Owed>();
        owed.add(new Owed(ClockKind.RESOLUTION, 0));
        int reply = -1;
        int update = -1;
        boolean answered = false;
        ClockKind kind = ClockKind.FIRST_REPLY;
        for (int i = 0; i <= line; i++) {
            var what = story.get(i).what();
            if (what == What.HEARD && reply < 0) {
                reply = i;
                kind = answered ? ClockKind.NEXT_REPLY : ClockKind.FIRST_REPLY;
            }
            if (what == What.ANSWERED) {
                answered = true;
                reply = -1;
                update = i;
            }
            if (what == What.UPDATED && update >= 0) {
                update = i;
            }
            if (closed(i)) {
                reply = -1;
                update = -1;
            }
        }
        if (reply >= 0) {
            owed.add(new Owed(kind, reply));
        }
        if (update >= 0) {
            owed.add(new Owed(ClockKind.NEXT_UPDATE, update));
        }
        owed.removeIf(one -> !targets.containsKey(one.clock()));
        return owed;
    }

    private boolean closed(int line) {
        var open = new HashSet<UUID>();
        for (int i = 0; i <= line; i++) {
            var one = story.get(i);
            switch (one.what()) {
                case OPENED, REOPENED, HEARD, ANSWERED -> open.add(one.part());
                case RESOLVED -> open.remove(one.part());
                case MERGED -> {
                    if (open.remove(one.part())) {
                        open.add(root);
                    }
                }
                default -> {}
            }
        }
        return open.isEmpty();
    }

    private boolean runs(Owed one, int line) {
        if (closed(line)) {
            return false;
        }
        PauseReason pause = null;
        for (int i = 0; i <= line; i++) {
            switch (story.get(i).what()) {
                case PAUSED_FOR_CUSTOMER -> pause = PauseReason.CUSTOMER;
                case PAUSED_FOR_OTHERS -> pause = PauseReason.OTHERS;
                case PAUSED_AS_AGREED -> pause = PauseReason.AGREED;
                case RESUMED -> pause = null;
                case HEARD -> pause = pause == PauseReason.CUSTOMER ? null : pause;
                default -> {}
            }
            if (closed(i)) {
                pause = null;
            }
        }
        return switch (one.clock()) {
            case FIRST_REPLY, NEXT_REPLY -> true;
            case NEXT_UPDATE -> pause == null || pause == PauseReason.OTHERS;
            case RESOLUTION -> pause == null;
        };
    }

    private Turn ended(Owed one, int line) {
        var at = story.get(line).at();
        var what = story.get(line).what();
        boolean done = (what == What.ANSWERED || what == What.UPDATED) && !closed(line);
        boolean late = usedUp.containsKey(one) && usedUp.get(one).isBefore(at);
        return turn(one, at, late ? Boolean.FALSE : done ? Boolean.TRUE : null);
    }

    private Turn resolved(Owed one) {
        int line = story.size() - 1;
        while (line > 0 && closed(line - 1)) {
            line--;
        }
        var at = story.get(line).at();
        return turn(one, at, !usedUp.containsKey(one) || !usedUp.get(one).isBefore(at));
    }

    private Turn turn(Owed one, Instant ended, Boolean kept) {
        return new Turn(
                one.clock(),
                story.get(one.since()).at(),
                targets.get(one.clock()),
                Duration.ofMinutes(minutes.getOrDefault(one, 0L)),
                null,
                usedUp.get(one),
                ended,
                kept);
    }

    /** As it is owed at the end; when it is due is found by counting on. */
    private Turn last(Owed one) {
        int line = story.size() - 1;
        var used = minutes.getOrDefault(one, 0L);
        if (runs(one, line)) {
            for (var at = story.get(line).at(); !usedUp.containsKey(one); at = at.plusSeconds(60)) {
                if (hours.isOpen(at)) {
                    minute(one, at);
                }
            }
        }
        minutes.put(one, used);
        return turn(one, null, null);
    }
}
