package heed.routing;

import heed.access.Person;
import heed.conversation.Conversation;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When one and one's teams are away.
 *
 * @param problem why what was typed was refused; null when it was not
 * @param may whose absences the viewer plans
 * @param mates who may cover
 * @param passed what was given on while the viewer was away, and others have
 */
record AbsenceView(
        SettingsFrame frame,
        AbsencePage.Form typed,
        @Nullable String problem,
        List<Person> may,
        List<Person> mates,
        List<Line> lines,
        List<Passed> passed) {

    /** One absence. */
    record Line(String id, String name, String when, boolean now, String goesTo, boolean may) {

        static Line of(Absence one, boolean may, TimeWords words) {
            var cover = one.coverName();
            return new Line(
                    one.id().toString(),
                    one.name(),
                    one.isNow(words.now())
                            ? "until " + words.until(one.until())
                            : words.shortly(one.begins()) + " to " + words.shortly(one.until()),
                    one.isNow(words.now()),
                    cover == null ? "the team" : cover,
                    may);
        }
    }

    /** A conversation that somebody else has now. */
    record Passed(String url, String reference, String subject, String customer, String has) {

        static Passed of(Conversation one) {
            return new Passed(
                    "/conversations/" + one.number(),
                    one.reference(),
                    one.subject().isBlank() ? "No subject" : one.subject(),
                    one.customerName(),
                    one.ownerName() == null ? one.teamName() : one.ownerName());
        }
    }

    boolean isTyped(@Nullable String value, Person person) {
        return person.id().toString().equals(value);
    }
}
