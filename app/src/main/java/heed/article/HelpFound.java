package heed.article;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * Articles that customers may read.
 *
 * @param typed the words that were looked for; empty when all are shown
 * @param told how many were found; empty when all are shown
 * @param live whether it is a part that was asked for while somebody types
 */
record HelpFound(HelpTexts texts, String typed, String told, List<Section> sections, boolean live) {

    /** Those below one heading; it is empty where there is none. */
    record Section(String heading, List<Line> lines) {}

    /** One of them. */
    record Line(String url, String title, String language, String section) {}

    static HelpFound all(List<ArticleSearch.Hit> all, HelpTexts texts) {
        var sections = new LinkedHashMap<String, List<Line>>();
        for (var hit : all) {
            var heading = hit.section().isEmpty() ? texts.text("others") : hit.section();
            sections.computeIfAbsent(heading, one -> new java.util.ArrayList<>())
                    .add(line(hit, texts, ""));
        }
        return new HelpFound(
                texts,
                "",
                "",
                sections.entrySet().stream()
                        .map(one -> new Section(one.getKey(), one.getValue()))
                        .toList(),
                false);
    }

    static HelpFound of(String typed, List<ArticleSearch.Hit> hits, HelpTexts texts) {
        var told =
                switch (hits.size()) {
                    case 0 -> texts.text("none");
                    case 1 -> texts.text("found-one");
                    default -> texts.text("found", hits.size());
                };
        var lines = hits.stream().map(hit -> line(hit, texts, hit.section())).toList();
        return new HelpFound(
                texts,
                typed,
                told,
                lines.isEmpty() ? List.of() : List.of(new Section("", lines)),
                false);
    }

    HelpFound whileTyping() {
        return new HelpFound(texts, typed, told, sections, true);
    }

    boolean isNothing() {
        return sections.isEmpty() && !typed.isEmpty();
    }

    private static Line line(ArticleSearch.Hit hit, HelpTexts texts, String section) {
        return new Line(
                "/help/" + hit.article() + "?lang=" + texts.language(),
                hit.title(),
                hit.language(),
                section);
    }
}
