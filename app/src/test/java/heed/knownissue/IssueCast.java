package heed.knownissue;

import heed.Cast;
import heed.access.TeamId;
import heed.access.Viewer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Known issues for tests. Each is about something that no other test speaks of. */
final class IssueCast {

    private IssueCast() {}

    /** Of the first of the viewer's teams, to be told of in two hours. */
    static KnownIssueWanted wanted(Viewer.Member viewer, String title, IssueText... others) {
        return wanted(viewer, viewer.teams().iterator().next(), title, others);
    }

    static KnownIssueWanted wanted(
            Viewer.Member viewer, TeamId team, String title, IssueText... others) {
        var texts = new ArrayList<IssueText>();
        texts.add(
                new IssueText(
                        "en", title, "Whoever opens a blueprint sees an empty canvas instead."));
        texts.addAll(List.of(others));
        return new KnownIssueWanted(
                KnownIssue.Kind.PROBLEM,
                KnownIssue.State.INVESTIGATING,
                team,
                viewer.person(),
                "en",
                false,
                null,
                null,
                null,
                Instant.now().plus(2, ChronoUnit.HOURS),
                texts);
    }

    static KnownIssue open(
            Cast cast, KnownIssues issues, KnownIssueWanted wanted, Viewer.Member by) {
        return cast.as(by, () -> issues.find(issues.open(wanted, by)));
    }
}
