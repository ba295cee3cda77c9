package heed.policy;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a policy.
 *
 * @param team for whose customers; null for the whole desk. It does not change later
 * @param reviewOn null for half a year from now
 */
public record PolicyWanted(
        String name,
        String says,
        @Nullable TeamId team,
        @Nullable PersonId owner,
        @Nullable LocalDate reviewOn) {

    /**
     * @throws Refusal when a part is missing or too long
     */
    PolicyWanted accepted() {
        return new PolicyWanted(
                text(name, 120, "name-missing", "Give it a name that colleagues find."),
                text(says, 1000, "rule-missing", "Say the rule in a sentence."),
                team,
                owner,
                reviewOn);
    }

    static String text(String typed, int longest, String code, String sentence) {
        var text = typed.replace("\u0000", "").strip();
        if (text.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, code, sentence);
        }
        if (text.length() > longest) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    code.replace("missing", "too-long"),
                    "This is too long: " + longest + " letters are the most.");
        }
        return text;
    }
}
