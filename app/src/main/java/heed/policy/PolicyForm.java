package heed.policy;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a policy, as it was typed.
 *
 * @param team the id of a team; empty for the whole desk
 * @param version that the change was begun from; 0 for a new one
 */
record PolicyForm(
        String name, String says, String team, String owner, String reviewOn, String version) {

    PolicyForm {
        name = Objects.requireNonNullElse(name, "");
        says = Objects.requireNonNullElse(says, "");
        team = Objects.requireNonNullElse(team, "");
        owner = Objects.requireNonNullElse(owner, "");
        reviewOn = Objects.requireNonNullElse(reviewOn, "");
        version = Objects.requireNonNullElse(version, "0");
    }

    static PolicyForm empty(Viewer.Member viewer) {
        return new PolicyForm("", "", "", viewer.person().toString(), "", "0");
    }

    static PolicyForm of(Policy kept) {
        return new PolicyForm(
                kept.name(),
                kept.says(),
                words(kept.team()),
                words(kept.owner()),
                kept.reviewOn().toString(),
                Integer.toString(kept.version()));
    }

    PolicyWanted wanted() {
        return new PolicyWanted(
                name,
                says,
                team.isBlank() ? null : TeamId.of(team),
                owner.isBlank() ? null : PersonId.of(owner),
                day());
    }

    int versionNumber() {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private @Nullable LocalDate day() {
        try {
            return reviewOn.isBlank() ? null : LocalDate.parse(reviewOn);
        } catch (DateTimeException e) {
            throw new Refusal(Refusal.Kind.INVALID, "not-a-day", "A day is written 2027-03-31.");
        }
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
