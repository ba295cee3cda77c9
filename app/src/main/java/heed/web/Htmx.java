package heed.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether a request was made by htmx, which then gets a fragment where a plain one gets a page or a
 * redirect. Handlers take it as a parameter.
 *
 * @param target what will be replaced, as htmx 4 writes it: {@code div#thread}; empty when not told
 */
public record Htmx(boolean asked, String target) {

    static Htmx of(HttpServletRequest request) {
        var target = request.getHeader("HX-Target");
        return new Htmx(
                "true".equals(request.getHeader("HX-Request")), target == null ? "" : target);
    }
}
