package heed.article;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All articles, those that somebody should look at first of all.
 *
 * @param figure what readers made of all that are shown, in the last 90 days
 * @param overdue how many reviews are
 */
record ArticlesView(
        SettingsFrame frame,
        String typed,
        List<Choice> states,
        List<Line> waiting,
        List<Line> others,
        ArticleFigure figure,
        long overdue) {

    /** A state to narrow by. */
    record Choice(String value, String words, boolean chosen) {}

    /**
     * One article.
     *
     * @param why somebody should look at it; null when nobody need
     */
    record Line(
            String url,
            String title,
            String section,
            String language,
            String languages,
            String whose,
            String keeper,
            String state,
            String stateWords,
            String review,
            ArticleFigure figure,
            @Nullable String why) {}

    static ArticlesView of(
            SettingsFrame frame,
            String typed,
            String state,
            List<Article> articles,
            Map<ArticleId, ArticleFigure> figures,
            TimeWords words) {
        var lines =
                articles.stream()
                        .map(one ->
                                line(
                                        one,
                                        figures.getOrDefault(one.id(), ArticleFigure.NONE),
                                        words))
                        .toList();
        return new ArticlesView(
                frame,
                typed,
                Stream.of("", "published", "draft", "withdrawn")
                        .map(one -> new Choice(one, stateWords(one), one.equals(state)))
                        .toList(),
                lines.stream().filter(line -> line.why() != null).toList(),
                lines.stream().filter(line -> line.why() == null).toList(),
                lines.stream().map(Line::figure).reduce(ArticleFigure.NONE, ArticleFigure::plus),
                articles.stream().filter(one -> one.isOverdue(words.today())).count());
    }

    boolean none() {
        return waiting.isEmpty() && others.isEmpty();
    }

    private static Line line(Article one, ArticleFigure figure, TimeWords words) {
        var text = one.text(null);
        return new Line(
                ArticlePages.HERE + "/" + one.id(),
                text.title(),
                text.section(),
                one.fallback(),
                String.join(", ", one.texts().keySet()),
                one.teamName() == null ? "Every team" : one.teamName(),
                one.ownerName() == null ? "nobody" : one.ownerName(),
                one.state().word(),
                stateWords(one.state().word())
                        + (one.audience() == Article.Audience.US ? ", for us alone" : ""),
                day(one, words),
                figure,
                why(one, words));
    }

    static @Nullable String why(Article one, TimeWords words) {
        if (one.isOverdue(words.today())) {
            return "Review due since " + day(one, words);
        }
        return one.owner() == null && one.state() != Article.State.WITHDRAWN
                ? "Nobody keeps it"
                        + (one.ownedBy() == null ? "" : " since " + one.ownedBy() + " left")
                : null;
    }

    static String day(Article one, TimeWords words) {
        return words.day(one.reviewOn().atTime(12, 0).atZone(words.zone()).toInstant());
    }

    static String stateWords(String state) {
        return switch (state) {
            case "draft" -> "Draft";
            case "published" -> "Published";
            case "withdrawn" -> "Withdrawn";
            default -> "All";
        };
    }
}
