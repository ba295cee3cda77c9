package heed.access;

import heed.web.Refusal;
import heed.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request may carry: 40 MB from somebody who works here, as much as three large
 * files; 64 KB from anybody else, who has no more to say than an address and a password. What did
 * not tell its length is bounded as it is read; see {@link BodyValve}.
 */
@Component
class RequestBounds extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    static final long MOST_BYTES = 40L << 20;
    static final long MOST_BYTES_OF_STRANGERS = 64L << 10;

    private final Refusals refusals;

    RequestBounds(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean known = SecurityContextHolder.getContext().getAuthentication() != null;
        long most = known ? MOST_BYTES : MOST_BYTES_OF_STRANGERS;
        if (known && request.getAttribute(BodyValve.BODY) instanceof BoundedBody body) {
            body.allow(most);
        }
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close"); // nobody reads the rest
            refusals.answer(BoundedBody.tooLarge(), request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (Refusal refusal) {
            refusals.answer(refusal, request, response);
        }
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new BodyValve());
    }
}
