package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
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
        return link(path).orElseGet(() -> origin(request) + path);
    }

    /** The same where nobody asks just now, as in a mail; empty when nobody has set an address. */
    public Optional<String> link(String path) {
        return set.stream()
                .flatMap(identity -> identity.address().stream())
                .findFirst()
                .or(() -> url.isEmpty() ? Optional.empty() : Optional.of(url))
                .map(address -> address + path);
    }

    private static String origin(HttpServletRequest request) {
        var here = URI.create(request.getRequestURL().toString());
        return here.getScheme() + "://" + here.getAuthority();
    }
}
