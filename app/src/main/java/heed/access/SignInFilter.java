package heed.access;

import heed.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, by the browser's cookie or a bearer token, and names them as the {@link
 * Viewer} of all that the request does.
 */
class SignInFilter extends OncePerRequestFilter {

    static final String COOKIE = "heed";

    private final SignIns signIns;
    private final ApiTokens tokens;

    SignInFilter(SignIns signIns, ApiTokens tokens) {
        this.signIns = signIns;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var viewer = viewer(request);
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        viewer.get(), null, List.of(new SimpleGrantedAuthority("member")));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            ViewerScope.pass(viewer.get(), () -> chain.doFilter(request, response));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Viewer.Member> viewer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        try {
            if (header != null && header.startsWith("Bearer ")) {
                return tokens.viewer(header.substring(7).strip(), request.getMethod());
            }
        } catch (Refusal refusal) {
            return Optional.empty();
        }
        var token = cookie(request);
        if (token == null || request.getRequestURI().startsWith("/api/") && header != null) {
            return Optional.empty();
        }
        var viewer = signIns.viewer(token);
        if (viewer.isPresent() && !"GET".equals(request.getMethod())) {
            signIns.seen(token);
        }
        return viewer;
    }

    static @Nullable String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
