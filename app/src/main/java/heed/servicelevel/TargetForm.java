package heed.servicelevel;

import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import heed.web.Refusal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A target as somebody typed it; what is empty is for any, or not said. */
record TargetForm(Map<String, String> typed) {

    @Nullable InboxId inbox() {
        var id = id("inbox");
        return id == null ? null : new InboxId(id);
    }

    @Nullable OrganisationId organisation() {
        var id = id("organisation");
        return id == null ? null : new OrganisationId(id);
    }

    @Nullable Priority priority() {
        var word = value("priority");
        try {
            return word.isEmpty() ? null : Priority.of(word);
        } catch (IllegalArgumentException none) {
            throw invalid("not-a-priority", "A priority is low, normal, high or urgent.");
        }
    }

    /** By the words of clocks. */
    Map<ClockKind, Duration> times() {
        var times = new EnumMap<ClockKind, Duration>(ClockKind.class);
        for (var clock : ClockKind.values()) {
            try {
                var time = TargetWords.read(value(clock.word()));
                if (time != null) {
                    times.put(clock, time);
                }
            } catch (IllegalArgumentException wrong) {
                throw invalid(
                        "not-a-time",
                        clock.label() + ": write 30 min, 4 h, or none for no such clock.");
            }
        }
        return times;
    }

    /** What stood on the page that it was typed on; null when nobody says. */
    @Nullable Predicate<Target> seen() {
        if (!typed.containsKey("seen")) {
            return null;
        }
        var seen = new HashSet<>(List.of(value("seen").split(" ")));
        return one -> seen.contains(seen(one));
    }

    /** All that stands there, to be sent back with the form. */
    static String seen(List<Target> all) {
        return all.stream().map(TargetForm::seen).collect(Collectors.joining(" "));
    }

    private static String seen(Target one) {
        return one.id() + ":" + one.version();
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private @Nullable UUID id(String field) {
        try {
            return value(field).isEmpty() ? null : UUID.fromString(value(field));
        } catch (IllegalArgumentException wrong) {
            throw invalid("wrong-value", "Choose the " + field + " from the list.");
        }
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
