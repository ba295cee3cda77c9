package heed.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a person who is not signed in to the sign-in page, and back afterwards. What a page asks
 * for by itself is only told so: the page stays, and with it what somebody is writing there.
 */
final class PageDoor implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (isAskedByPage(request)) {
            response.setStatus(401);
            response.setHeader("HX-Reswap", "none");
            return;
        }
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        boolean worthReturning = "GET".equals(request.getMethod()) && !"/".equals(wanted);
        response.sendRedirect(
                "/sign-in"
                        + (worthReturning
                                ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                                : ""));
    }

    private static boolean isAskedByPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "true".equals(request.getHeader("HX-Request"))
                || accept != null
                        && (accept.startsWith("application/json")
                                || accept.startsWith("text/event-stream"));
    }
}
