package heed.knownissue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of known issues, in the language of the reader as far as we have it.
 *
 * @param tag the same as long as nothing on the page has changed
 */
record PublicIssuesView(
        IssueWords words,
        @Nullable String company,
        List<Line> broken,
        List<Line> planned,
        String tag) {

    /**
     * @param language that its title and description are written in
     * @param news what was told last, in {@code newsLanguage}; empty when nothing was
     */
    record Line(
            String title,
            String description,
            String language,
            String state,
            String when,
            String news,
            String newsLanguage,
            String newsAt,
            String next) {}

    static PublicIssuesView of(
            List<String> languages,
            @Nullable String company,
            List<KnownIssue> shown,
            Map<KnownIssueId, IssueUpdate> last,
            Function<KnownIssue, ZoneId> zones) {
        var words = IssueWords.of(languages);
        Function<KnownIssue, Line> line =
                one -> line(one, last.get(one.id()), languages, words, zones.apply(one));
        var broken =
                shown.stream()
                        .filter(one -> one.kind() == KnownIssue.Kind.PROBLEM)
                        .map(line)
                        .toList();
        var planned =
                shown.stream()
                        .filter(one -> one.kind() == KnownIssue.Kind.PLANNED)
                        .map(line)
                        .toList();
        int all = Objects.hash(words, company, broken, planned);
        return new PublicIssuesView(
                words, company, broken, planned, "\"" + Integer.toHexString(all) + "\"");
    }

    private static Line line(
            KnownIssue one,
            @Nullable IssueUpdate news,
            List<String> languages,
            IssueWords words,
            ZoneId zone) {
        var text = one.text(spoken(languages, one));
        var newsLanguage = news == null ? "" : news.spoken(text.language());
        var next = one.nextUpdateAt();
        return new Line(
                text.title(),
                text.description(),
                text.language(),
                words.text(
                        (one.kind() == KnownIssue.Kind.PLANNED ? "planned." : "")
                                + one.state().word()),
                when(one, words, zone),
                news == null ? "" : news.words(newsLanguage),
                newsLanguage,
                news == null ? "" : words.text("last", at(news.begunAt(), words, zone)),
                next == null || !one.isOpen() ? "" : words.text("next", words.time(next, zone)));
    }

    private static String at(@Nullable Instant at, IssueWords words, ZoneId zone) {
        return words.time(Objects.requireNonNull(at), zone);
    }

    private static String when(KnownIssue one, IssueWords words, ZoneId zone) {
        var from = one.startsAt();
        var until = one.endsAt();
        return from == null || until == null
                ? words.text("since", words.time(one.since(), zone))
                : words.text("span", words.time(from, zone), words.time(until, zone));
    }

    private static String spoken(List<String> languages, KnownIssue one) {
        return languages.stream()
                .filter(language ->
                        one.texts().stream().anyMatch(text -> text.language().equals(language)))
                .findFirst()
                .orElse(one.language());
    }
}
