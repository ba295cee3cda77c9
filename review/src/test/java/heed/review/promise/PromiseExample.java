package heed.review.promise;

import heed.review.Promise;
import heed.review.due.Viewpoint;
import heed.review.due.WorkingTime;
import heed.review.text.TextReader;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A draft and what it promises, as the example files say it.
 *
 * @param dues the due times of its promises in order: an instant, “any” or “null”
 */
record PromiseExample(
        String draft,
        String language,
        Viewpoint from,
        List<String> dues,
        String conditional,
        boolean hedged) {

    private static final TextReader READER = new TextReader();

    /** The examples of one file beside this class. */
    static List<PromiseExample> in(String file) {
        try (InputStream stream = PromiseExample.class.getResourceAsStream(file)) {
            Objects.requireNonNull(stream, file);
            List<Map<String, Object>> groups = new Yaml().load(stream);
            var examples = new ArrayList<PromiseExample>();
            for (var group : groups) addGroup(group, examples);
            return examples;
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    private static void addGroup(Map<String, Object> group, List<PromiseExample> examples) {
        var given = (Map<String, Object>) group.get("given");
        String language = (String) given.getOrDefault("language", "en");
        Viewpoint from = viewpoint(given);
        for (var promise : (List<Map<String, Object>>) group.getOrDefault("promised", List.of()))
            examples.add(
                    new PromiseExample(
                            (String) promise.get("draft"),
                            language,
                            from,
                            dues(promise.get("due")),
                            String.valueOf(promise.getOrDefault("conditional", "false")),
                            promise.get("hedged") == Boolean.TRUE));
        for (String draft : (List<String>) group.getOrDefault("not promised", List.of()))
            examples.add(new PromiseExample(draft, language, from, List.of(), "false", false));
    }

    private static List<String> dues(@Nullable Object due) {
        if (due instanceof List<?> list) return list.stream().map(String::valueOf).toList();
        return List.of(String.valueOf(due));
    }

    @SuppressWarnings("unchecked")
    private static Viewpoint viewpoint(Map<String, Object> given) {
        var zone = ZoneId.of((String) given.getOrDefault("zone", "Europe/Berlin"));
        Set<LocalDate> holidays = new HashSet<>();
        for (Object day : (List<Object>) given.getOrDefault("holidays", List.of()))
            holidays.add(((Date) day).toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        String hours = (String) given.getOrDefault("hours", "Mon-Fri 09:00-17:00");
        Object customer = given.get("customer");
        return new Viewpoint(
                instant((String) given.get("now"), zone),
                WorkingTime.of(hours, zone, holidays),
                customer == null ? null : ZoneId.of((String) customer));
    }

    private static Instant instant(String time, ZoneId zone) {
        return time.length() > 16
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time).atZone(zone).toInstant();
    }

    List<Promise> found() {
        return Promises.in(READER.read(draft, List.of(language)), from);
    }

    boolean isDueRight(int at, Promise promise) {
        String due = at < dues.size() ? dues.get(at) : "none";
        if (due.equals("any")) return true;
        if (due.equals("null")) return promise.due() == null;
        return promise.due() != null
                && promise.due().toInstant().equals(instant(due, from.team().zone()));
    }

    /** What is wrong with the promises found; empty when nothing is. */
    String difference() {
        List<Promise> found = found();
        if (found.size() != dues.size())
            return found.size() + " promises instead of " + dues.size() + ": " + found;
        for (int at = 0; at < found.size(); at++) {
            Promise promise = found.get(at);
            if (!isDueRight(at, promise)) return "due " + promise.due() + ": " + promise;
            if (!conditional.equals("any")
                    && promise.conditional() != Boolean.parseBoolean(conditional))
                return "conditional " + promise.conditional() + ": " + promise;
            if (promise.strength() == Promise.Strength.HEDGED != hedged)
                return "strength " + promise.strength() + ": " + promise;
        }
        return "";
    }
}
