package heed.macro;

import heed.conversation.NextStep;
import heed.conversation.Outcome;
import heed.conversation.Priority;
import heed.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a macro does to a conversation besides replying. What is null or empty is left as it is.
 *
 * @param tags that are added
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param owner {@code me}, {@code nobody}, {@code person:<id>} or {@code team:<id>}
 * @param step what comes next
 * @param stepHours in how many hours from then
 * @param snoozeHours for how many hours it is out of sight
 * @param outcome how it ended when it is resolved, as {@code solved}; null for as it looks then
 */
public record Deeds(
        List<String> tags,
        @Nullable String priority,
        @Nullable String owner,
        @Nullable String step,
        @Nullable Integer stepHours,
        @Nullable Integer snoozeHours,
        boolean resolve,
        @Nullable String outcome) {

    private static final int MOST_HOURS = 24 * 365;

    public static final Deeds NONE =
            new Deeds(List.of(), null, null, null, null, null, false, null);

    /**
     * @throws Refusal when it cannot be done like this
     */
    public Deeds {
        tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        priority = empty(priority);
        owner = empty(owner);
        outcome = empty(outcome);
        step = empty(step);
        if (tags.size() > 20 || tags.stream().anyMatch(tag -> tag.length() > 60)) {
            throw invalid("too-many-tags", "Add twenty tags at most, each up to 60 characters.");
        }
        if (step != null && (step.length() > 500 || stepHours == null)) {
            throw invalid(
                    "next-step-missing",
                    "Say what comes next in up to 500 characters, and in how many hours.");
        }
        for (var hours : new Integer[] {stepHours, snoozeHours}) {
            if (hours != null && (hours < 1 || hours > MOST_HOURS)) {
                throw invalid("hours-out-of-range", "Choose between an hour and a year.");
            }
        }
        if (outcome != null) {
            outcome = Outcome.of(outcome).word();
        }
        if (outcome != null && !resolve) {
            throw invalid("outcome-without-end", "Only what it resolves has an outcome.");
        }
        if (resolve && snoozeHours != null) {
            throw invalid("resolve-or-later", "Resolve it, or put it off: not both.");
        }
    }

    /** How what it resolves ended, where {@code proposed} is what that looks like. */
    Outcome outcomeOr(Supplier<Outcome> proposed) {
        return outcome == null ? proposed.get() : Outcome.of(outcome);
    }

    Priority priorityOr(Priority now) {
        return priority == null ? now : Priority.of(priority);
    }

    @Nullable NextStep nextStep(Instant now) {
        return step == null || stepHours == null
                ? null
                : new NextStep(step, now.plus(Duration.ofHours(stepHours)));
    }

    boolean describes() {
        return !tags.isEmpty() || priority != null;
    }

    boolean doesNothing() {
        return equals(NONE);
    }

    /** For people, one line each. */
    public List<String> told() {
        var told = new ArrayList<String>();
        if (!tags.isEmpty()) {
            told.add("Adds the tags " + String.join(", ", tags));
        }
        if (priority != null) {
            told.add("Makes the priority " + priority);
        }
        if (owner != null) {
            told.add(
                    switch (owner) {
                        case "me" -> "Gives it to you";
                        case "nobody" -> "Leaves it to the team";
                        default ->
                                owner.startsWith("team:")
                                        ? "Hands it over to another team"
                                        : "Gives it to a colleague";
                    });
        }
        if (step != null) {
            told.add("Plans “" + step + "” in " + span(stepHours));
        }
        if (snoozeHours != null) {
            told.add("Puts it out of sight for " + span(snoozeHours));
        }
        if (resolve) {
            told.add(
                    outcome == null
                            ? "Resolves it, with the outcome that it looks like"
                            : "Resolves it: " + Outcome.of(outcome).words());
        }
        return told;
    }

    private static String span(@Nullable Integer hours) {
        int known = hours == null ? 0 : hours;
        return known % 24 == 0
                ? known / 24 + (known == 24 ? " day" : " days")
                : known + (known == 1 ? " hour" : " hours");
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
