package heed.knownissue;

import java.util.ArrayList;
import java.util.Objects;

/** What a change of a known issue changed, in a few words. */
final class IssueChanges {

    private IssueChanges() {}

    static String between(KnownIssue before, KnownIssueWanted after) {
        var changed = new ArrayList<String>();
        if (before.state() != after.state()) {
            changed.add(after.state().word());
        }
        if (!before.texts().equals(after.texts())) {
            changed.add("its words");
        }
        if (!Objects.equals(before.nextUpdateAt(), after.nextUpdateAt())
                && after.nextUpdateAt() != null) {
            changed.add("when customers hear next");
        }
        if (!before.owner().equals(after.owner())) {
            changed.add("its owner");
        }
        if (before.shown() != after.shown()) {
            changed.add(after.shown() ? "shown to everybody" : "shown to us only");
        }
        if (!Objects.equals(before.startsAt(), after.startsAt())
                || !Objects.equals(before.endsAt(), after.endsAt())) {
            changed.add("the planned time");
        }
        return String.join(", ", changed);
    }
}
