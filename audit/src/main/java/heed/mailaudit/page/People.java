package heed.mailaudit.page;

import heed.mailaudit.count.Report;
import heed.mailaudit.page.ReportView.PersonView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts by person, in the order of names: fair only with the number of replies beside them. */
final class People {

    private static final int FEWEST = 30;

    private People() {}

    static List<PersonView> of(Report report) {
        Map<String, String> titles =
                report.checks().stream()
                        .collect(Collectors.toMap(Report.Check::id, Report.Check::title));
        return report.people().stream().map(person -> view(person, titles)).toList();
    }

    private static PersonView view(Report.Person person, Map<String, String> titles) {
        boolean few = person.fullyChecked() < FEWEST;
        String found =
                person.flagged().entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry ->
                                titles.getOrDefault(entry.getKey(), entry.getKey())
                                        + " "
                                        + entry.getValue())
                        .collect(Collectors.joining("; "));
        return new PersonView(
                person.name(),
                Figures.number(person.replies()),
                few
                        ? Figures.number(person.clean())
                                + " of "
                                + Figures.number(person.fullyChecked())
                        : Figures.percent(Summary.share(person.clean(), person.fullyChecked())),
                found.isEmpty() ? "nothing" : found,
                few);
    }
}
