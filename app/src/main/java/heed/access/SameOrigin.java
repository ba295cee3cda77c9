package heed.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site makes a browser send (CSRF): every browser of these years
 * tells where a request comes from, by {@code Sec-Fetch-Site} or at least by {@code Origin}.
 * Programs send neither, and carry no cookie.
 */
@Component
class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String publicOrigin;

    SameOrigin(@Value("${heed.url:}") String url) {
        this.publicOrigin = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(403);
        }
    }

    private boolean comesFromHere(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        if (origin == null) {
            return true; // no browser
        }
        return origin.equals(publicOrigin)
                || host(origin).equalsIgnoreCase(String.valueOf(request.getHeader("Host")));
    }

    private static String host(String origin) {
        try {
            var uri = URI.create(origin);
            return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
