package heed.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a person who is not signed in to the sign-in page, and back afterwards. */
final class PageDoor implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            // htmx would put the sign-in page into a corner of this one
            response.setStatus(401);
            response.setHeader("HX-Redirect", "/sign-in");
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
}
