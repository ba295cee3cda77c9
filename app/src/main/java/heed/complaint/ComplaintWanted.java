package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.message.MessageId;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes down of a complaint.
 *
 * @param impact what it did to the customer; may be empty
 * @param wish what they wish; may be empty
 * @param aboutPerson whom it is about, if somebody who works here
 * @param aboutTeam which team it is about; never with a person
 * @param owner who sees it through; null lets Heed choose
 * @param message that it was said in; null when it was not written
 */
public record ComplaintWanted(
        String what,
        String impact,
        String wish,
        @Nullable PersonId aboutPerson,
        @Nullable TeamId aboutTeam,
        @Nullable PersonId owner,
        @Nullable MessageId message) {

    static final int LONGEST = 4000;

    /**
     * @throws Refusal when a part is missing or too long
     */
    ComplaintWanted accepted() {
        if (aboutPerson != null && aboutTeam != null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "about-two",
                    "A complaint is about a person or about a team, not both.");
        }
        return new ComplaintWanted(
                text(what, "what-missing", "Say what went wrong, in the customer’s words."),
                optional(impact),
                optional(wish),
                aboutPerson,
                aboutTeam,
                owner,
                message);
    }

    /**
     * @throws Refusal when there is none, or too much
     */
    static String text(@Nullable String typed, String code, String sentence) {
        var clean = optional(typed);
        if (clean.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, code, sentence);
        }
        return clean;
    }

    static String optional(@Nullable String typed) {
        var clean = typed == null ? "" : typed.replace("\u0000", "").strip();
        if (clean.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "too-long", "Say it in up to 4,000 characters.");
        }
        return clean;
    }
}
