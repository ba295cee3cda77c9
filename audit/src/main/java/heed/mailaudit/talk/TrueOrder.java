package heed.mailaudit.talk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The times by which mails are put in order. A clock that is a little slow would put an answer
 * before its question: what is answered comes first.
 */
final class TrueOrder {

    /** A clock that is wrong by more is no slow clock. */
    private static final long SLOW = Duration.ofHours(26).toSeconds();

    private TrueOrder() {}

    static long[] of(List<Entry> entries) {
        Map<Long, Integer> byId = new HashMap<>();
        for (Entry entry : entries)
            if (entry.id() != 0) byId.putIfAbsent(entry.id(), entry.number());
        long[] times = new long[entries.size()];
        for (Entry entry : entries) {
            long time = entry.at();
            Integer answered = entry.parents().length == 0 ? null : byId.get(entry.parents()[0]);
            if (answered != null) {
                long before = entries.get(answered).at();
                if (before >= time && before - time < SLOW) time = before + 1;
            }
            times[entry.number()] = time;
        }
        return times;
    }
}
