package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request was made by htmx, which then gets a fragment where a plain one gets a page or a
 * redirect. Handlers take it as a parameter.
 *
 * @param page the address of the page that asks; empty when not told
 * @param target what will be replaced, as htmx 4 writes it: {@code div#thread}; empty when not told
 */
public record Htmx(boolean asked, String target, String page) {

    private static final Pattern CONVERSATION =
            Pattern.compile("/conversations/(\\d{1,12})(\\?|$)");

    static Htmx of(HttpServletRequest request) {
        var target = request.getHeader("HX-Target");
        var page = request.getHeader("HX-Current-URL");
        return new Htmx(
                "true".equals(request.getHeader("HX-Request")),
                target == null ? "" : target,
                page == null ? "" : page);
    }

    /** The number of the conversation that the asking page shows; null when it shows none. */
    public @Nullable Long conversation() {
        var number = CONVERSATION.matcher(page);
        return number.find() ? Long.valueOf(number.group(1)) : null;
    }
}
