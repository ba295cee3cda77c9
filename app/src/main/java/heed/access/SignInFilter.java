package heed.access;

import heed.web.Refusal;
import heed.web.Refusals;
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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, by the browser's cookie or a bearer token, and names them as the {@link
 * Viewer} of all that the request does.
 */
@Component
class SignInFilter extends OncePerRequestFilter {

    static final String COOKIE = "heed";

    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Refusals refusals;

    SignInFilter(SignIns signIns, ApiTokens tokens, Refusals refusals) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.refusals = refusals;
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
        Optional<Viewer.Member> viewer;
        try {
            viewer = viewer(request);
        } catch (Refusal refusal) {
            refusals.answer(refusal, request, response);
            return;
        }
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

    /** A token opens the API, a cookie everything; who shows a token is not asked for a cookie. */
    private Optional<Viewer.Member> viewer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        boolean api = request.getRequestURI().startsWith("/api/");
        if (api && header != null) {
            return bearer(header, request.getMethod());
        }
        var token = cookie(request);
        if (token == null) {
            return Optional.empty();
        }
        var viewer = signIns.viewer(token);
        if (viewer.isPresent() && !"GET".equals(request.getMethod())) {
            signIns.seen(token);
        }
        return viewer;
    }

    private Optional<Viewer.Member> bearer(String header, String method) {
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        var bearer = tokens.bearer(header.substring(7).strip(), method);
        if (bearer.isPresent() && !bearer.get().mayDoIt()) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "insufficient-scope",
                    "This token may look only. Make one with the scope “*” to change things.");
        }
        return bearer.map(ApiTokens.Bearer::viewer);
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
