package heed.web;

import org.jspecify.annotations.Nullable;

/**
 * A page or a fragment to render: the name of a template below {@code src/main/jte}, without its
 * ending, and its one view.
 *
 * <p>A handler returns it; {@link HtmlAnswers} renders it straight into the response.
 *
 * @param status the HTTP status
 */
public record Html(String template, @Nullable Object view, int status) {

    public static Html of(String template, Object view) {
        return new Html(template, view, 200);
    }

    public Html withStatus(int status) {
        return new Html(template, view, status);
    }
}
