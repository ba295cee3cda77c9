package heed.access;

import heed.web.Refusal;
import heed.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request may carry: 40 MB from somebody who works here, as much as three large
 * files; 64 KB from anybody else, who has no more to say than an address and a password.
 */
@Component
class RequestBounds extends OncePerRequestFilter {

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
        if (request.getContentLengthLong() > most) {
            response.setHeader("Connection", "close"); // nobody reads the rest
            refusals.answer(tooLarge(), request, response);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Bounded(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                "too-large",
                "This is larger than Heed takes in one piece. Send it in parts.");
    }

    /** A request that did not tell its length. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;
        private @Nullable ServletInputStream stream;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new BoundedStream(super.getInputStream(), most);
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream from;
        private long left;

        BoundedStream(ServletInputStream from, long most) {
            this.from = from;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = from.read();
            return counted(read < 0 ? -1 : 1) < 0 ? -1 : read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return counted(from.read(into, offset, length));
        }

        private int counted(int bytes) {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw tooLarge();
            }
            return bytes;
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
