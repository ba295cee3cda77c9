package heed.desk;

import heed.access.Team;
import heed.audit.Reading;
import heed.conversation.Conversation;
import heed.web.TimeWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something about a conversation that is changed or looked at on a sheet of its own.
 *
 * @param kind which: {@code ownership}, {@code next-step}, {@code snooze}, {@code tags}, {@code
 *     merge}, {@code asks}, {@code resolution}, {@code links}, {@code readings}
 * @param problem why it was refused; null when it was not
 */
record TalkFormView(
        String kind,
        String title,
        Conversation conversation,
        String deeds,
        String url,
        String in,
        String theme,
        @Nullable String problem,
        List<Taker> people,
        List<Team> teams,
        List<Conversation> others,
        List<Line> readings,
        @Nullable MergeView merge,
        String step,
        String at,
        String signature,
        @Nullable AsksView asks) {

    /** With what somebody typed, which was refused. */
    TalkFormView typed(Map<String, String> fields) {
        if (asks == null) {
            return this;
        }
        return new TalkFormView(
                kind,
                title,
                conversation,
                deeds,
                url,
                in,
                theme,
                problem,
                people,
                teams,
                others,
                readings,
                merge,
                step,
                at,
                signature,
                asks.typed(fields));
    }

    /**
     * A reading, or some of one person that followed each other; {@code when} is the last of them.
     */
    record Line(String who, String what, String when, String exactly, int times) {

        boolean isLike(Line other) {
            return who.equals(other.who) && what.equals(other.what);
        }

        Line again() {
            return new Line(who, what, when, exactly, times + 1);
        }

        static Line of(Reading reading, TimeWords words) {
            var subject = reading.subject();
            var what =
                    subject.startsWith("attachment")
                            ? "a file"
                            : subject.startsWith("raw")
                                    ? "a mail as it came"
                                    : subject.startsWith("message") ? "a mail as formatted" : "all";
            var why = reading.purpose().equals("service") ? "" : ", " + reading.purpose();
            return new Line(
                    reading.personName(),
                    what + (reading.way().equals("api") ? " by the API" : "") + why,
                    words.shortly(reading.at()),
                    words.exactly(reading.at()),
                    1);
        }
    }
}
