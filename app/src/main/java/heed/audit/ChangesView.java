package heed.audit;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of changes, a stretch at a time. */
record ChangesView(SettingsFrame frame, List<Line> changes, @Nullable String older) {

    /**
     * One change.
     *
     * @param deed what was done, to follow the name of who did it
     */
    record Line(
            String when,
            String exactly,
            String who,
            String deed,
            String subject,
            List<Change.Field> fields) {}

    static ChangesView of(SettingsFrame frame, List<Change> changes, int limit, TimeWords words) {
        boolean more = changes.size() > limit;
        var shown = more ? changes.subList(0, limit) : changes;
        return new ChangesView(
                frame,
                shown.stream()
                        .map(change ->
                                new Line(
                                        words.shortly(change.at()),
                                        words.exactly(change.at()),
                                        change.personName() == null ? "Heed" : change.personName(),
                                        deed(change.what()),
                                        change.subject(),
                                        change.fields()))
                        .toList(),
                more ? ChangesPage.HERE + "?before=" + shown.getLast().id() : null);
    }

    private static String deed(String what) {
        return switch (what) {
            case "person-added" -> "invited";
            case "person-left" -> "ended the work of";
            case "role-changed" -> "changed the role of";
            case "link-made" -> "made a one-time link for";
            case "team-added" -> "made the team";
            case "team-changed" -> "changed the team";
            case "team-joined" -> "put into a team";
            case "team-left" -> "took out of a team";
            case "inbox-opened" -> "opened the inbox";
            case "inbox-changed" -> "changed the inbox";
            case "inbox-closed" -> "closed the inbox";
            case "sending-changed" -> "changed how mail leaves from";
            case "fetching-changed" -> "changed how mail comes into";
            case "fetching-removed" -> "stopped fetching for";
            case "sending-removed" -> "stopped sending from";
            case "desk-changed" -> "changed";
            case "hours-changed" -> "changed when they work:";
            case "target-changed" -> "said how soon we want to be:";
            case "target-removed" -> "took out one of the";
            case "warning-changed" -> "changed when to warn of";
            case "check-level-changed" -> "chose how loud it is:";
            case "check-demoted" -> "let fall to a hint, for it was overridden too often:";
            case "fact-added" -> "wrote down as a fact";
            case "fact-changed" -> "changed the fact";
            case "fact-given" -> "gave to another owner the fact";
            case "fact-reviewed" -> "found still true";
            case "fact-retired" -> "retired the fact";
            case "fact-called-off" -> "called off a planned change of";
            case "canned-reply-added" -> "wrote the canned reply";
            case "canned-reply-changed" -> "changed the canned reply";
            case "canned-reply-archived" -> "archived the canned reply";
            case "canned-reply-restored" -> "brought back the canned reply";
            case "terms-changed" -> "changed";
            case "call-back-seats-changed" -> "changed how many are called back:";
            case "mail-replayed" -> "had Heed read again";
            case "mail-looked-into" -> "looked into";
            default -> what.replace('-', ' ');
        };
    }
}
