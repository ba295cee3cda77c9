package heed.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form by which one writes to us.
 *
 * @param visit that the form sends along
 * @param problems by field, as keys of the texts
 * @param told that it was sent; empty when nothing was
 * @param answers that may save one the writing
 */
record HelpWriteView(
        HelpTexts texts,
        String company,
        HelpForm form,
        String visit,
        Map<String, String> problems,
        String told,
        List<Answer> answers,
        boolean staff) {

    /** An article that may answer the question. */
    record Answer(String url, String title, String language) {}

    String heading() {
        return company.isEmpty() ? texts.text("title") : texts.text("of", company);
    }

    List<HelpView.Choice> languages() {
        return HelpView.languages(texts);
    }

    /** What is wrong with a field, or null. */
    @Nullable String problem(String field) {
        var key = problems.get(field);
        return key == null ? null : texts.text(key);
    }
}
