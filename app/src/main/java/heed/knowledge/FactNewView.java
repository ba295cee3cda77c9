package heed.knowledge;

import heed.access.Person;
import heed.access.Team;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fact to be written down. */
record FactNewView(
        SettingsFrame frame,
        Field key,
        Field value,
        Field says,
        Field language,
        Field from,
        Field until,
        Field reviewOn,
        List<FactView.Choice> teams,
        List<FactView.Choice> owners,
        @Nullable String problem) {

    static FactNewView of(
            SettingsFrame frame,
            FactForm typed,
            List<Team> teams,
            List<Person> keepers,
            @Nullable String problem) {
        return new FactNewView(
                frame,
                field("key", "Key", typed.key())
                        .help(
                                "What it is about, in small letters: refund.period, shipping.express."),
                field("value", "Value", typed.value()).help("14 days, 9.90 EUR, Monday to Friday."),
                field("says", "In a sentence", typed.says())
                        .help("As a customer may read it: Refunds are paid within 14 days."),
                field("language", "Language", typed.language())
                        .optional()
                        .help(
                                "Two letters, such as de. Without, it holds in every language that has none of its own."),
                field("from", "True from", typed.from())
                        .type("date")
                        .optional()
                        .help("From now on when you choose nothing."),
                field("until", "True until", typed.until())
                        .type("date")
                        .optional()
                        .help("The last day, if there is one."),
                field("reviewOn", "Looked at again on", typed.reviewOn())
                        .type("date")
                        .optional()
                        .help("In half a year when you choose nothing."),
                Stream.concat(
                                Stream.of(
                                        new FactView.Choice(
                                                "",
                                                "Every team",
                                                FactForm.text(typed.team()).isEmpty())),
                                teams.stream()
                                        .map(team ->
                                                new FactView.Choice(
                                                        team.id().toString(),
                                                        team.name(),
                                                        team.id().toString().equals(typed.team()))))
                        .toList(),
                FactView.owners(keepers, typed.owner()),
                problem);
    }

    private static Field field(String name, String label, @Nullable String value) {
        return Field.of(name, label, FactForm.text(value), Problems.NONE);
    }
}
