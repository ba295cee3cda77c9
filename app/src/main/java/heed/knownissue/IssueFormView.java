package heed.knownissue;

import heed.access.Person;
import heed.access.Team;
import heed.web.WorkFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known issue with all that can be changed about it.
 *
 * @param url where it is sent to
 * @param back where one goes without
 * @param texts as they are typed, and room for one more
 */
record IssueFormView(
        WorkFrame frame,
        String url,
        String back,
        boolean kept,
        @Nullable String problem,
        IssueForm typed,
        List<Choice> kinds,
        List<Choice> states,
        List<Choice> teams,
        List<Choice> owners,
        List<IssueText> texts) {

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    static IssueFormView of(
            WorkFrame frame,
            @Nullable KnownIssue kept,
            IssueForm typed,
            @Nullable String problem,
            List<Team> teams,
            List<Person> people) {
        var url = KnownIssuesPage.HERE + (kept == null ? "" : "/" + kept.id());
        var texts = new ArrayList<>(typed.texts());
        texts.add(new IssueText("", "", ""));
        return new IssueFormView(
                frame,
                url,
                url,
                kept != null,
                problem,
                typed,
                List.of(
                        choice("problem", "Something is broken", typed.kind()),
                        choice("planned", "Planned work", typed.kind())),
                states(typed),
                teams(typed, teams),
                people.stream()
                        .map(one -> choice(one.id().toString(), one.name(), typed.owner()))
                        .toList(),
                texts);
    }

    private static List<Choice> states(IssueForm typed) {
        return Arrays.stream(KnownIssue.State.values())
                .filter(one -> one != KnownIssue.State.CLOSED)
                .map(one ->
                        choice(
                                one.word(),
                                switch (one) {
                                    case INVESTIGATING -> "We look for the cause, or plan it";
                                    case IDENTIFIED -> "Cause found, or under way";
                                    case FIXED -> "Fixed, or done";
                                    case CLOSED -> "Closed";
                                },
                                typed.state()))
                .toList();
    }

    private static List<Choice> teams(IssueForm typed, List<Team> teams) {
        var choices = new ArrayList<Choice>();
        choices.add(choice("", "The whole desk", typed.team()));
        teams.forEach(team -> choices.add(choice(team.id().toString(), team.name(), typed.team())));
        return choices;
    }

    private static Choice choice(String value, String words, String chosen) {
        return new Choice(value, words, value.equals(chosen));
    }
}
