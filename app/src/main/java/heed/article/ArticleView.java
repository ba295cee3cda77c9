package heed.article;

import heed.access.Person;
import heed.access.Team;
import heed.access.Viewer;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article with all that can be changed about it.
 *
 * @param why somebody should look at it; null when nobody need
 * @param keeps whether the viewer may change its words
 * @param leads whether the viewer may publish it, and say who keeps it
 * @param path where customers read it; null when they do not
 */
record ArticleView(
        SettingsFrame frame,
        String url,
        String title,
        boolean kept,
        String state,
        String stateWords,
        @Nullable String why,
        boolean keeps,
        boolean leads,
        @Nullable String path,
        @Nullable Long known,
        List<Text> texts,
        List<Choice> languages,
        List<Choice> teams,
        List<Choice> owners,
        List<Choice> audiences,
        Field reviewOn,
        ArticlePreview preview,
        List<Version> history,
        @Nullable String problem) {

    private static final List<String> OFFERED =
            List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "da", "sv", "nb", "fi", "cs");

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    /** What it says in a language. */
    record Text(
            String language,
            String name,
            Field title,
            Field section,
            String body,
            @Nullable String problem,
            boolean fallback) {}

    /** What it said at a time. */
    record Version(
            int number, String who, String when, String exactly, List<ArticlePreview.Text> texts) {}

    /** What the page knows besides the form. */
    record Known(
            Viewer.Member viewer,
            List<Article> versions,
            ArticlePreview preview,
            List<Team> teams,
            List<Person> people,
            Problems problems,
            @Nullable String problem,
            TimeWords words) {}

    static ArticleView of(Known known, ArticleForm typed) {
        var kept = known.versions().isEmpty() ? null : known.versions().getFirst();
        var viewer = known.viewer();
        boolean leads = kept == null || ArticleKeeping.leads(kept.team());
        return new ArticleView(
                viewer.settings(kept == null ? "New article" : kept.title(), ArticlePages.HERE),
                kept == null ? ArticlePages.HERE : ArticlePages.HERE + "/" + kept.id(),
                kept == null ? "New article" : kept.title(),
                kept != null,
                kept == null ? "draft" : kept.state().word(),
                ArticlesView.stateWords(kept == null ? "draft" : kept.state().word()),
                kept == null ? null : ArticlesView.why(kept, known.words()),
                kept == null || ArticleKeeping.keeps(kept),
                leads,
                kept != null && kept.isPublic() ? kept.path() : null,
                typed.known(),
                typed.texts().entrySet().stream()
                        .map(one -> text(one.getKey(), one.getValue(), typed, known.problems()))
                        .toList(),
                OFFERED.stream()
                        .filter(language -> !typed.texts().containsKey(language))
                        .map(language -> new Choice(language, name(language), false))
                        .toList(),
                teams(known, typed),
                owners(known, typed, kept == null),
                Stream.of(Article.Audience.values())
                        .map(one ->
                                new Choice(
                                        one.word(),
                                        one == Article.Audience.US
                                                ? "Us alone"
                                                : "Customers and us",
                                        one.word().equals(typed.audience())))
                        .toList(),
                Field.of("reviewOn", "Looked at again on", typed.reviewOn(), known.problems())
                        .type("date")
                        .optional(),
                known.preview(),
                known.versions().stream().map(one -> version(one, known.words())).toList(),
                known.problem());
    }

    ArticleView telling(@Nullable String told) {
        return new ArticleView(
                frame.telling(told),
                url,
                title,
                kept,
                state,
                stateWords,
                why,
                keeps,
                leads,
                path,
                known,
                texts,
                languages,
                teams,
                owners,
                audiences,
                reviewOn,
                preview,
                history,
                problem);
    }

    static String name(String language) {
        var name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() ? language : name;
    }

    private static Text text(
            String language, ArticleText text, ArticleForm typed, Problems problems) {
        return new Text(
                language,
                name(language),
                Field.of("title-" + language, "Title", text.title(), problems),
                Field.of("section-" + language, "Section", text.section(), problems)
                        .optional()
                        .help("The heading below which customers find it."),
                text.body(),
                problems.at("body-" + language),
                language.equals(typed.fallback()));
    }

    private static List<Choice> teams(Known known, ArticleForm typed) {
        var viewer = known.viewer();
        var desk =
                ArticleKeeping.leads(null) || typed.team().isBlank() && typed.known() != null
                        ? Stream.of(new Choice("", "Every team", typed.team().isBlank()))
                        : Stream.<Choice>empty();
        var teams =
                known.teams().stream()
                        .filter(team ->
                                ArticleKeeping.leads(team.id())
                                        || viewer.teams().contains(team.id())
                                        || team.id().toString().equals(typed.team()))
                        .map(team ->
                                new Choice(
                                        team.id().toString(),
                                        team.name(),
                                        team.id().toString().equals(typed.team())));
        return Stream.concat(desk, teams).toList();
    }

    private static List<Choice> owners(Known known, ArticleForm typed, boolean fresh) {
        boolean alone = fresh && !ArticleKeeping.leads(null);
        return known.people().stream()
                .filter(Person::worksHere)
                .filter(one -> !alone || one.id().equals(known.viewer().person()))
                .map(one ->
                        new Choice(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(typed.owner())))
                .toList();
    }

    private static Version version(Article one, TimeWords words) {
        return new Version(
                one.version(),
                one.writtenBy() == null ? "Heed" : one.writtenBy(),
                words.shortly(one.writtenAt()),
                words.exactly(one.writtenAt()),
                one.texts().entrySet().stream()
                        .map(text ->
                                new ArticlePreview.Text(
                                        text.getKey(),
                                        name(text.getKey()),
                                        text.getValue().title(),
                                        text.getValue().body()))
                        .toList());
    }
}
