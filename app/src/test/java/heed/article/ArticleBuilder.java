package heed.article;

import heed.access.TeamId;
import heed.access.Viewer;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** An article, wanted: about returns, in English, by whoever writes it. */
final class ArticleBuilder {

    private final Viewer.Member owner;
    private final Map<String, ArticleText> texts = new TreeMap<>();
    private TeamId team;
    private Article.Audience audience = Article.Audience.CUSTOMERS;
    private LocalDate reviewOn;
    private String fallback = "en";

    private ArticleBuilder(Viewer.Member owner) {
        this.owner = owner;
    }

    static ArticleBuilder anArticle(Viewer.Member owner) {
        return new ArticleBuilder(owner);
    }

    ArticleBuilder of(TeamId team) {
        this.team = team;
        return this;
    }

    ArticleBuilder says(String language, String title, String body) {
        if (texts.isEmpty()) {
            fallback = language;
        }
        texts.put(language, new ArticleText(title, "", body));
        return this;
    }

    ArticleBuilder in(String section) {
        texts.replaceAll((language, text) -> new ArticleText(text.title(), section, text.body()));
        return this;
    }

    ArticleBuilder forUs() {
        audience = Article.Audience.US;
        return this;
    }

    ArticleBuilder reviewedOn(LocalDate day) {
        reviewOn = day;
        return this;
    }

    ArticleWanted build() {
        if (texts.isEmpty()) {
            says("en", "Sending something back", "Put it into its box and send it.");
        }
        return new ArticleWanted(team, owner.person(), audience, reviewOn, fallback, texts);
    }
}
