package heed.gate;

import heed.access.Team;
import heed.review.check.CheckPage;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How loud each check is for a team, and what was let through.
 *
 * @param teams to choose from; empty when there is one only
 * @param team its id; null when the viewer is in none
 * @param leads whether the viewer chooses
 * @param fallen checks that fell to a hint by themselves
 */
record ChecksView(
        SettingsFrame frame,
        List<Choice> teams,
        @Nullable String team,
        String teamName,
        boolean leads,
        List<Check> fallen,
        List<Check> checks,
        List<Let> overridden) {

    /** A team, or a level. */
    record Choice(String value, String words, boolean current) {}

    /**
     * One check.
     *
     * @param why it matters
     * @param level in a word
     * @param fell since when it is a hint by itself; null when it is not
     */
    record Check(
            String id,
            String title,
            String why,
            String level,
            List<Choice> levels,
            @Nullable String fell,
            String caught,
            String confirmed,
            String url) {}

    /** A finding that somebody let leave as it was. */
    record Let(
            String title,
            String level,
            String words,
            String reason,
            String who,
            String url,
            String conversation,
            String when,
            String exactly) {}

    /** What the lines are made of. */
    record Lines(
            List<CheckPage> pages,
            Map<String, LevelStore.Row> chosen,
            Map<String, FigureStore.Figure> figures,
            TimeWords words) {

        List<Check> all() {
            return pages.stream()
                    .sorted(Comparator.comparing(CheckPage::level).thenComparing(CheckPage::title))
                    .map(this::line)
                    .toList();
        }

        private Check line(CheckPage page) {
            var row = chosen.get(page.id());
            var fell = row == null ? null : row.demotedAt();
            var own = Level.of(page.level());
            var chosenLevel = row == null ? null : row.level();
            var now = fell != null ? Level.HINT : chosenLevel == null ? own : chosenLevel;
            var figure = figures.get(page.id());
            return new Check(
                    page.id(),
                    page.title(),
                    why(page),
                    now.word(),
                    levels(own, fell != null ? Level.HINT : chosenLevel, fell != null),
                    fell == null ? null : words.day(fell),
                    figure == null ? "0" : Long.toString(figure.changed()),
                    figure == null ? "0" : Long.toString(figure.confirmed()),
                    ChecksPage.HERE + "/" + page.id() + "/level");
        }

        List<Let> let(List<FigureStore.Overridden> overridden) {
            var titles =
                    pages.stream().collect(Collectors.toMap(CheckPage::id, Function.identity()));
            return overridden.stream()
                    .map(one -> {
                        var page = titles.get(one.check());
                        return new Let(
                                page == null ? "It could not be checked" : page.title(),
                                one.level(),
                                one.words(),
                                one.reason(),
                                one.person(),
                                "/conversations/" + one.number(),
                                "#" + one.number(),
                                words.shortly(one.at()),
                                words.exactly(one.at()));
                    })
                    .toList();
        }
    }

    static ChecksView none(SettingsFrame frame) {
        return new ChecksView(frame, List.of(), null, "", false, List.of(), List.of(), List.of());
    }

    static ChecksView of(
            SettingsFrame frame,
            List<Team> teams,
            Team shown,
            boolean leads,
            Lines lines,
            List<FigureStore.Overridden> overridden) {
        var checks = lines.all();
        return new ChecksView(
                frame,
                teams.size() < 2
                        ? List.of()
                        : teams.stream()
                                .map(team ->
                                        new Choice(
                                                team.id().toString(),
                                                team.name(),
                                                team.equals(shown)))
                                .toList(),
                shown.id().toString(),
                shown.name(),
                leads,
                checks.stream().filter(check -> check.fell() != null).toList(),
                checks,
                lines.let(overridden));
    }

    /** As its page says stands first: choosing it undoes a choice. */
    private static List<Choice> levels(Level own, @Nullable Level chosen, boolean fell) {
        var policy = new LevelPolicy(Map.of("check", own), Map.of());
        return Stream.concat(
                        Stream.of(new Choice("", words(own) + " (usual)", chosen == null)),
                        Stream.of(Level.values())
                                .filter(level -> level != own || level == chosen)
                                .filter(level -> policy.mayBe("check", level))
                                .map(level ->
                                        new Choice(
                                                level.word(),
                                                words(level)
                                                        + (fell && level == chosen
                                                                ? ", by itself"
                                                                : ""),
                                                level == chosen)))
                .toList();
    }

    private static String words(Level level) {
        return switch (level) {
            case STOP -> "Stops";
            case WARN -> "Warns";
            case HINT -> "Hints";
            case OFF -> "Off";
        };
    }

    /** The first paragraph of what its page says. */
    private static String why(CheckPage page) {
        return page.body().stream()
                .dropWhile(line -> line.isBlank() || line.startsWith("#"))
                .takeWhile(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining(" "));
    }
}
