package heed.macro;

import heed.access.OwnerChoice;
import heed.access.Team;
import heed.access.Viewer;
import heed.canned.CannedReply;
import heed.conversation.Outcome;
import heed.conversation.Priority;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A macro with all that can be changed about it.
 *
 * @param url where it is; where new ones go, when it is new
 * @param kept whether it is there already
 * @param mayChange whether the viewer may
 * @param problem what is wrong, or null
 */
record MacroView(
        SettingsFrame frame,
        String url,
        boolean kept,
        boolean archived,
        boolean mayChange,
        String version,
        Field name,
        Field tags,
        Field step,
        Field stepHours,
        Field snoozeHours,
        boolean resolve,
        List<Choice> outcomes,
        List<OwnerChoice> whose,
        List<Choice> canned,
        List<Choice> priorities,
        List<Choice> owners,
        @Nullable String problem) {

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    /** What the page knows besides the form. */
    record Known(
            Viewer.Member viewer,
            @Nullable Macro kept,
            boolean mayChange,
            List<Team> teams,
            List<CannedReply> canned) {}

    static MacroView of(MacroForm typed, Problems problems, @Nullable String problem, Known known) {
        var kept = known.kept();
        return new MacroView(
                known.viewer().settings(kept == null ? "New macro" : kept.name(), MacroPage.HERE),
                kept == null ? MacroPage.HERE : MacroPage.HERE + "/" + kept.id(),
                kept != null,
                kept != null && kept.isArchived(),
                known.mayChange(),
                typed.version(),
                Field.of("name", "Name, as colleagues find it", typed.name(), problems),
                Field.of("tags", "Adds the tags", typed.tags(), problems)
                        .optional()
                        .help("With commas between."),
                Field.of("step", "Plans as the next step", typed.step(), problems).optional(),
                Field.of("stepHours", "in how many hours", typed.stepHours(), problems)
                        .optional()
                        .type("number"),
                Field.of(
                                "snoozeHours",
                                "Puts it out of sight for hours",
                                typed.snoozeHours(),
                                problems)
                        .optional()
                        .type("number"),
                !typed.resolve().isEmpty(),
                outcomes(typed.outcome()),
                OwnerChoice.of(typed.whose(), known.teams(), known.viewer()),
                canned(typed.canned(), known.canned()),
                choices(
                        typed.priority(),
                        Stream.concat(
                                Stream.of(""),
                                Arrays.stream(Priority.values()).map(Priority::word)),
                        "As it is"),
                owners(typed.owner(), known.teams()),
                problem);
    }

    MacroView telling(@Nullable String told) {
        return new MacroView(
                frame.telling(told),
                url,
                kept,
                archived,
                mayChange,
                version,
                name,
                tags,
                step,
                stepHours,
                snoozeHours,
                resolve,
                outcomes,
                whose,
                canned,
                priorities,
                owners,
                problem);
    }

    private static List<Choice> outcomes(String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "As it looks then", chosen.isEmpty()));
        for (var one : Outcome.values()) {
            choices.add(new Choice(one.word(), one.words(), one.word().equals(chosen)));
        }
        return choices;
    }

    private static List<Choice> canned(String chosen, List<CannedReply> all) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "No reply", chosen.isEmpty()));
        all.forEach(one ->
                choices.add(
                        new Choice(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(chosen))));
        return choices;
    }

    private static List<Choice> choices(String chosen, Stream<String> words, String none) {
        return words.map(
                        word -> new Choice(word, word.isEmpty() ? none : word, word.equals(chosen)))
                .toList();
    }

    private static List<Choice> owners(String chosen, List<Team> teams) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "As it is", chosen.isEmpty()));
        choices.add(new Choice("me", "Who runs it", chosen.equals("me")));
        choices.add(new Choice("nobody", "The team, and nobody in it", chosen.equals("nobody")));
        teams.forEach(team -> {
            var value = "team:" + team.id();
            choices.add(new Choice(value, team.name(), value.equals(chosen)));
        });
        if (chosen.startsWith("person:")) {
            choices.add(new Choice(chosen, "A colleague, as set by a program", true));
        }
        return choices;
    }
}
