package heed.servicelevel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says times of targets, and reads them as people write them. */
final class TargetWords {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\s*(min|m|h|d)?[a-z]*");

    private TargetWords() {}

    /** {@code 30 min}, {@code 4 h}; {@code none} for no such clock, nothing for not said. */
    static String of(@Nullable Duration time) {
        if (time == null) {
            return "";
        }
        if (time.isZero()) {
            return "none";
        }
        return time.toMinutes() % 60 == 0 ? time.toHours() + " h" : time.toMinutes() + " min";
    }

    /**
     * Hours unless it says otherwise; {@code none} keeps no such clock. Null when it is empty.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static @Nullable Duration read(String written) {
        var plain = written.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.equals("none")) {
            return Duration.ZERO;
        }
        var match = WRITTEN.matcher(plain);
        if (!match.matches() || "d".equals(match.group(2))) {
            throw new IllegalArgumentException("Not a time of opening hours: " + written);
        }
        long count = Long.parseLong(match.group(1));
        boolean minutes = match.group(2) != null && match.group(2).startsWith("m");
        return minutes ? Duration.ofMinutes(count) : Duration.ofHours(count);
    }

    /** {@code first reply 4 h, resolution none}. */
    static String sentence(Map<ClockKind, Duration> times) {
        return times.isEmpty()
                ? "nothing"
                : told(times).entrySet().stream()
                        .map(one -> one.getKey().toLowerCase(Locale.ROOT) + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** For the log of changes. */
    static Map<String, String> told(Map<ClockKind, Duration> times) {
        var told = new LinkedHashMap<String, String>();
        times.forEach((clock, time) -> told.put(clock.label(), of(time)));
        return told;
    }
}
