package heed.mailaudit.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which mails belong together (RFC 5322, section 3.6.4), in whatever order they came and
 * though some are missing. A link counts only between mails that share somebody outside: a hundred
 * customers who answer one newsletter of ours are a hundred conversations.
 */
final class Joiner {

    /** How long a subject stands for the same matter. */
    private static final long SAME_MATTER = Duration.ofDays(14).toSeconds();

    private final List<Entry> entries;
    private final int[] parent;

    private Joiner(List<Entry> entries) {
        this.entries = entries;
        this.parent = new int[entries.size()];
        for (int at = 0; at < parent.length; at++) parent[at] = at;
    }

    /** The conversations in the order of their first mails; each in the order of time. */
    static List<int[]> join(List<Entry> entries) {
        var joiner = new Joiner(entries);
        joiner.byLinks();
        joiner.bySubject();
        return joiner.groups();
    }

    private void byLinks() {
        Map<Long, Integer> byId = new HashMap<>();
        for (Entry entry : entries)
            if (entry.id() != 0) byId.putIfAbsent(entry.id(), entry.number());
        Map<Long, Integer> byMissing = new HashMap<>();
        for (Entry entry : entries) {
            for (long link : entry.parents()) {
                Integer linked = byId.get(link);
                if (linked == null) byMissing(entry, link, byMissing);
                else if (belongs(entry, entries.get(linked))) union(entry.number(), linked);
            }
        }
    }

    private static boolean belongs(Entry entry, Entry linked) {
        return entry.sharesOutsider(linked) || entry.outsiders().length == 0;
    }

    /** Answers to one mail that is not here belong together if somebody outside is in both. */
    private void byMissing(Entry entry, long link, Map<Long, Integer> byMissing) {
        for (long outsider : entry.outsiders()) {
            Integer other = byMissing.putIfAbsent(Hash.of(link, outsider), entry.number());
            if (other != null) union(entry.number(), other);
        }
    }

    /** Answers that do not say to what: the last mail of that person under that subject. */
    private void bySubject() {
        if (entries.stream().noneMatch(Entry::joinsBySubject)) return;
        Map<Long, Entry> last = new HashMap<>();
        for (Entry entry : entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
            if (entry.subject() == 0) continue;
            for (long outsider : entry.outsiders()) {
                Entry before = last.put(Hash.of(entry.subject(), outsider), entry);
                if (before != null
                        && entry.joinsBySubject()
                        && entry.at() - before.at() <= SAME_MATTER)
                    union(entry.number(), before.number());
            }
        }
    }

    private int root(int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void union(int one, int other) {
        int first = root(one);
        int second = root(other);
        if (first != second) parent[Math.max(first, second)] = Math.min(first, second);
    }

    private List<int[]> groups() {
        long[] times = TrueOrder.of(entries);
        Integer[] order = new Integer[parent.length];
        Arrays.setAll(order, at -> at);
        Arrays.sort(
                order,
                Comparator.<Integer>comparingInt(this::root)
                        .thenComparingLong(at -> times[at])
                        .thenComparingInt(at -> at));
        var groups = new ArrayList<int[]>();
        int from = 0;
        for (int at = 1; at <= order.length; at++) {
            if (at < order.length && root(order[at]) == root(order[from])) continue;
            groups.add(Arrays.stream(order, from, at).mapToInt(Integer::intValue).toArray());
            from = at;
        }
        groups.sort(
                Comparator.<int[]>comparingLong(group -> times[group[0]])
                        .thenComparingInt(group -> group[0]));
        return groups;
    }
}
