package heed.promise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with promises where somebody writes: what is owed in the thread, what the writer
 * may promise by themselves, what a lead approved, how full the team's days are. A snapshot.
 *
 * @param owed to be kept, or broken and not told
 * @param authorities that apply to the writer
 * @param approved what leads granted in this conversation
 * @param perDay how many promises the team keeps in a day; null when nobody said
 * @param taken how many are due by day, where the team is
 */
public record Standing(
        List<Promise> owed,
        List<PromiseAuthority> authorities,
        List<Approved> approved,
        @Nullable Integer perDay,
        Map<LocalDate, Integer> taken,
        ZoneId zone,
        Instant now) {

    /** What a lead granted to the writer: these words, no later and no more. */
    record Approved(String words, @Nullable Instant due, @Nullable BigDecimal amount) {}

    /**
     * A promise that its writer may not make alone.
     *
     * @param at its place among those found
     */
    public record Beyond(int at, PromiseFound promise, @Nullable BigDecimal amount, String why) {}

    /**
     * How full a day is.
     *
     * @param taken with the one that is being made
     */
    public record Load(int at, LocalDate day, int taken, int room) {

        public boolean isFull() {
            return taken > room;
        }
    }

    /** Something in the draft that seems to keep a promise: its words. */
    public record Keeping(Promise promise, String words) {}

    /** A promise of the draft that seems to take the place of another. */
    public record Renewing(int at, Promise promise) {}

    /** Those that go beyond what the writer may promise, and nobody approved. */
    public List<Beyond> beyond(List<PromiseFound> found) {
        var beyond = new ArrayList<Beyond>();
        for (int at = 0; at < found.size(); at++) {
            var one = found.get(at);
            var amount = Matter.sum(one.text()).orElse(null);
            var why = why(one, amount);
            if (why.isPresent()
                    && approved.stream().noneMatch(grant -> covers(grant, one, amount))) {
                beyond.add(new Beyond(at, one, amount, why.get()));
            }
        }
        return beyond;
    }

    private Optional<String> why(PromiseFound one, @Nullable BigDecimal amount) {
        var kind = Matter.of(one.text()).kind();
        var fitting = authorities.stream().filter(rule -> rule.fits(kind)).toList();
        var days = closest(fitting.stream().filter(rule -> rule.days() != null).toList());
        var sums = closest(fitting.stream().filter(rule -> rule.amount() != null).toList());
        var due = one.due();
        if (days != null && due != null) {
            long ahead =
                    ChronoUnit.DAYS.between(
                            now.atZone(zone).toLocalDate(), due.atZone(zone).toLocalDate());
            if (days.days() != null && ahead > days.days()) {
                return Optional.of(
                        "It is %d days ahead; you promise up to %d days by yourself."
                                .formatted(ahead, days.days()));
            }
        }
        if (sums != null && sums.amount() != null && amount != null) {
            if (amount.compareTo(sums.amount()) > 0) {
                return Optional.of(
                        "It is %s; you promise up to %s by yourself."
                                .formatted(
                                        amount.toPlainString(),
                                        sums.amount().stripTrailingZeros().toPlainString()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable PromiseAuthority closest(List<PromiseAuthority> rules) {
        return rules.stream().max(Comparator.comparing(PromiseAuthority::closeness)).orElse(null);
    }

    private static boolean covers(Approved grant, PromiseFound one, @Nullable BigDecimal amount) {
        boolean sameWords = same(grant.words()).equals(same(one.text()));
        boolean inTime =
                grant.due() == null
                        ? one.due() == null
                        : one.due() == null || !one.due().isAfter(grant.due());
        boolean inSum =
                amount == null || grant.amount() != null && amount.compareTo(grant.amount()) <= 0;
        return sameWords && inTime && inSum;
    }

    static String same(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** How full the days are on which those found are due, where somebody said what fits in one. */
    public List<Load> loads(List<PromiseFound> found) {
        if (perDay == null) {
            return List.of();
        }
        var loads = new ArrayList<Load>();
        var more = new HashMap<LocalDate, Integer>();
        for (int at = 0; at < found.size(); at++) {
            var due = found.get(at).due();
            if (due != null) {
                var day = due.atZone(zone).toLocalDate();
                int now = more.merge(day, 1, Integer::sum) + taken.getOrDefault(day, 0);
                loads.add(new Load(at, day, now, perDay));
            }
        }
        return loads;
    }

    /** What of {@code draft} seems to keep a promise; a person decides. */
    public List<Keeping> keeping(String draft, List<PromiseFound> found) {
        return Deeds.keeping(owed, draft, found);
    }

    /**
     * Which of those found seem to take the place of others: by their matter, or because the draft
     * quotes the old one and names a new time.
     */
    public List<Renewing> renewing(String draft, List<PromiseFound> found) {
        var renewing = new ArrayList<Renewing>();
        for (var promise : owed) {
            int at = renewedBy(promise, draft, found);
            if (at >= 0) {
                renewing.add(new Renewing(at, promise));
            }
        }
        return renewing;
    }

    private static int renewedBy(Promise promise, String draft, List<PromiseFound> found) {
        var matter = Matter.of(promise.text());
        for (int at = 0; at < found.size(); at++) {
            if (matter.resembles(Matter.of(found.get(at).text()))) {
                return at;
            }
        }
        var quoted = same(promise.text()).replaceAll("[.!]+$", "");
        boolean quotes =
                same(draft).contains(quoted.length() > 100 ? quoted.substring(0, 100) : quoted);
        for (int at = 0; at < found.size() && quotes; at++) {
            if (found.get(at).due() != null && !found.get(at).text().contains(quoted)) {
                return at;
            }
        }
        return -1;
    }
}
