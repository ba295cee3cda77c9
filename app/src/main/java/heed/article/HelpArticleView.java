package heed.article;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as customers read it.
 *
 * @param language in which it is written
 * @param only that we do not have it in the reader's language; null when we do
 * @param html of nothing but what we make ourselves
 * @param checked when somebody last looked whether it is true
 * @param told what became of what the reader said; empty when they said nothing
 * @param asks whether they can say whether it helped
 * @param writing whether they were about to write
 */
record HelpArticleView(
        HelpTexts texts,
        String company,
        String url,
        String title,
        String language,
        @Nullable String only,
        String html,
        String checked,
        String told,
        String visit,
        boolean asks,
        boolean writing) {

    static HelpArticleView of(
            Article article,
            HelpTexts texts,
            String company,
            String html,
            String told,
            String visit,
            boolean writing,
            boolean staff) {
        var language = article.languageFor(texts.language());
        return new HelpArticleView(
                texts,
                company,
                article.path(),
                article.text(language).title(),
                language,
                language.equals(texts.language())
                        ? null
                        : texts.text("language-only", texts.nameOf(language)),
                html,
                texts.text(
                        "checked",
                        texts.date(article.reviewedAt().atOffset(ZoneOffset.UTC).toLocalDate())),
                told.isEmpty() ? "" : texts.text(told),
                visit,
                told.isEmpty() && !staff,
                writing);
    }

    String heading() {
        return company.isEmpty() ? texts.text("title") : texts.text("of", company);
    }

    List<HelpView.Choice> languages() {
        return HelpView.languages(texts);
    }
}
