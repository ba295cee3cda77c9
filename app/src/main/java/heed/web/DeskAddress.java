package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes links that work outside of a page: with the address that an administrator set, else {@code
 * HEED_URL}, else the one by which we are asked just now. Thread-safe.
 */
@Component
public class DeskAddress {

    private final ObjectProvider<DeskIdentity> set;
    private final String url;

    DeskAddress(ObjectProvider<DeskIdentity> set, @Value("${heed.url:}") String url) {
        this.set = set;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The whole link of {@code path}, which begins with a slash. */
    public String link(String path, HttpServletRequest request) {
        var known = set.stream().flatMap(identity -> identity.address().stream()).findFirst();
        return known.orElseGet(() -> url.isEmpty() ? origin(request) : url) + path;
    }

    private static String origin(HttpServletRequest request) {
        var here = URI.create(request.getRequestURL().toString());
        return here.getScheme() + "://" + here.getAuthority();
    }
}
