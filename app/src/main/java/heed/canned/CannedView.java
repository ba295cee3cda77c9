package heed.canned;

import heed.access.OwnerChoice;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply with all that can be changed about it.
 *
 * @param url where it is; where new ones go, when it is new
 * @param kept whether it is there already
 * @param mayChange whether the viewer may
 * @param problem with none of the fields, or null
 * @param with conversations that it can be shown with
 */
record CannedView(
        SettingsFrame frame,
        String url,
        boolean kept,
        boolean archived,
        boolean mayChange,
        int version,
        Field name,
        Field shortcut,
        Field tags,
        List<OwnerChoice> owners,
        List<Text> texts,
        List<Choice> languages,
        List<Choice> with,
        @Nullable String problem,
        CannedPreview preview,
        Map<String, String> places,
        CannedFigure figure,
        List<Version> history) {

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    /**
     * What it says in a language.
     *
     * @param problem what in it cannot be understood, or null
     */
    record Text(
            String language,
            String name,
            String words,
            boolean fallback,
            @Nullable String problem) {}

    /** What it said at a time. */
    record Version(
            int number, String name, List<Text> texts, String who, String when, String exactly) {}

    /** What the page knows besides the form. */
    record Known(
            Viewer.Member viewer,
            @Nullable CannedReply kept,
            boolean mayChange,
            List<Team> teams,
            List<Conversation> with,
            CannedPreview preview,
            Map<String, String> facts,
            List<CannedReply> versions,
            CannedFigure figure,
            TimeWords words) {}

    static CannedView of(
            CannedForm typed, Problems problems, @Nullable String problem, Known known) {
        var kept = known.kept();
        var viewer = known.viewer();
        return new CannedView(
                viewer.settings(kept == null ? "New canned reply" : kept.name(), CannedPage.HERE),
                kept == null ? CannedPage.HERE : CannedPage.HERE + "/" + kept.id(),
                kept != null,
                kept != null && kept.isArchived(),
                known.mayChange(),
                typed.version(),
                Field.of("name", "Name, as colleagues find it", typed.name(), problems),
                Field.of("shortcut", "Shortcut", typed.shortcut(), problems)
                        .optional()
                        .help("One short word: typing / and this word in a reply finds it first."),
                Field.of("tags", "Tags", typed.tags(), problems)
                        .optional()
                        .help("With commas between."),
                OwnerChoice.of(typed.owner(), known.teams(), viewer),
                texts(typed, problems),
                languages(typed),
                known.with().stream()
                        .map(one ->
                                new Choice(
                                        one.id().toString(),
                                        one.customerName() + ": " + one.subject(),
                                        one.id().toString().equals(typed.with())))
                        .toList(),
                problem,
                known.preview(),
                places(known.facts()),
                known.figure(),
                known.versions().stream().map(one -> version(one, known.words())).toList());
    }

    CannedView telling(@Nullable String told) {
        return new CannedView(
                frame.telling(told),
                url,
                kept,
                archived,
                mayChange,
                version,
                name,
                shortcut,
                tags,
                owners,
                texts,
                languages,
                with,
                problem,
                preview,
                places,
                figure,
                history);
    }

    private static List<Text> texts(CannedForm typed, Problems problems) {
        return typed.texts().entrySet().stream()
                .map(one ->
                        new Text(
                                one.getKey(),
                                Language.name(one.getKey()),
                                one.getValue(),
                                one.getKey().equals(typed.fallback()),
                                problems.at("text-" + one.getKey())))
                .toList();
    }

    private static List<Choice> languages(CannedForm typed) {
        return Language.OFFERED.stream()
                .filter(language -> !typed.texts().containsKey(language))
                .map(language -> new Choice(language, Language.name(language), false))
                .toList();
    }

    private static Map<String, String> places(Map<String, String> facts) {
        var places = new java.util.LinkedHashMap<>(Places.known());
        facts.forEach((key, value) -> places.put(Places.FACT + key, "now: " + value));
        return places;
    }

    private static Version version(CannedReply one, TimeWords words) {
        var texts =
                one.texts().entrySet().stream()
                        .map(text ->
                                new Text(
                                        text.getKey(),
                                        Language.name(text.getKey()),
                                        text.getValue(),
                                        text.getKey().equals(one.fallback()),
                                        null))
                        .toList();
        return new Version(
                one.version(),
                one.name(),
                texts,
                one.writtenBy(),
                words.shortly(one.writtenAt()),
                words.exactly(one.writtenAt()));
    }
}
