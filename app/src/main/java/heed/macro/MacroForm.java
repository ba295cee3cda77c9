package heed.macro;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.canned.CannedId;
import heed.web.Refusal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a macro, as it was typed.
 *
 * @param whose {@code me}, {@code desk}, or the id of a team
 * @param canned the id of a canned reply; empty for none
 * @param version that the change was begun from; 0 for a new one
 */
record MacroForm(
        String name,
        String whose,
        String canned,
        String tags,
        String priority,
        String owner,
        String step,
        String stepHours,
        String snoozeHours,
        String resolve,
        String outcome,
        String version) {

    MacroForm {
        name = Objects.requireNonNullElse(name, "");
        whose = Objects.requireNonNullElse(whose, "me");
        canned = Objects.requireNonNullElse(canned, "");
        tags = Objects.requireNonNullElse(tags, "");
        priority = Objects.requireNonNullElse(priority, "");
        owner = Objects.requireNonNullElse(owner, "");
        step = Objects.requireNonNullElse(step, "");
        stepHours = Objects.requireNonNullElse(stepHours, "");
        snoozeHours = Objects.requireNonNullElse(snoozeHours, "");
        resolve = Objects.requireNonNullElse(resolve, "");
        outcome = Objects.requireNonNullElse(outcome, "");
        version = Objects.requireNonNullElse(version, "0");
    }

    static MacroForm empty() {
        return new MacroForm("", "me", "", "", "", "", "", "", "", "", "", "0");
    }

    static MacroForm of(Macro kept) {
        var deeds = kept.deeds();
        return new MacroForm(
                kept.name(),
                kept.person() != null
                        ? "me"
                        : kept.team() == null ? "desk" : kept.team().toString(),
                words(kept.canned()),
                String.join(", ", deeds.tags()),
                words(deeds.priority()),
                words(deeds.owner()),
                words(deeds.step()),
                words(deeds.stepHours()),
                words(deeds.snoozeHours()),
                deeds.resolve() ? "on" : "",
                words(deeds.outcome()),
                Integer.toString(kept.version()));
    }

    MacroWanted wanted(Viewer.Member viewer) {
        boolean own = whose.equals("me");
        return new MacroWanted(
                name,
                own || whose.equals("desk") ? null : TeamId.of(whose),
                own ? viewer.person() : null,
                canned.isEmpty() ? null : CannedId.of(canned),
                new Deeds(
                        Arrays.asList(tags.split(",")),
                        priority,
                        owner,
                        step,
                        hours(stepHours),
                        hours(snoozeHours),
                        !resolve.isEmpty(),
                        resolve.isEmpty() ? null : outcome));
    }

    int versionNumber() {
        var number = hours(version);
        return number == null ? 0 : number;
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer hours(String typed) {
        try {
            return typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "hours-out-of-range",
                    "“" + typed + "” is not a number of hours.");
        }
    }
}
