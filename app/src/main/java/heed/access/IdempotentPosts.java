package heed.access;

import heed.web.Refusal;
import heed.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does what a program POSTs under an {@code Idempotency-Key} once within 24 hours, however often it
 * is asked, and gives the same answer again. The whole request runs in the transaction that keeps
 * its answer, so that a crash leaves both or neither; what was refused is not kept and may be
 * mended under the same key.
 */
@Component
class IdempotentPosts extends OncePerRequestFilter {

    private static final Duration LASTS = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final AnsweredPosts posts;
    private final TransactionTemplate transaction;
    private final Refusals refusals;
    private final Clock clock;

    IdempotentPosts(
            AnsweredPosts posts, TransactionTemplate transaction, Refusals refusals, Clock clock) {
        this.posts = posts;
        this.transaction = transaction;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Idempotency-Key") == null
                || !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || person() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        var person = person();
        if (person == null || !KEY.matcher(key).matches()) {
            refusals.answer(
                    new Refusal(
                            Refusal.Kind.MALFORMED,
                            "not-a-key",
                            "An Idempotency-Key has up to 200 characters, such as a UUID."),
                    request,
                    response);
            return;
        }
        try {
            var kept = new KeptRequest(request);
            var once = new Once(person, key, digest(kept), chain, kept);
            var answer = new ContentCachingResponseWrapper(response);
            transaction.executeWithoutResult(status -> once.answer(answer, status));
            answer.copyBodyToResponse();
        } catch (Refusal refusal) {
            refusals.answer(refusal, request, response);
        } catch (PassageFailed failed) {
            failed.rethrow();
        }
    }

    /** One request and its answer. */
    private final class Once {

        private final PersonId person;
        private final String key;
        private final byte[] digest;
        private final FilterChain chain;
        private final KeptRequest request;

        Once(PersonId person, String key, byte[] digest, FilterChain chain, KeptRequest request) {
            this.person = person;
            this.key = key;
            this.digest = digest;
            this.chain = chain;
            this.request = request;
        }

        void answer(ContentCachingResponseWrapper answer, TransactionStatus status) {
            var now = Instant.now(clock);
            posts.forget(person, now.minus(LASTS));
            if (posts.begin(person, key, digest, now)) {
                pass(answer);
                keep(answer, status);
            } else {
                again(answer);
            }
        }

        private void pass(ContentCachingResponseWrapper answer) {
            try {
                chain.doFilter(request, answer);
            } catch (IOException | ServletException e) {
                throw new PassageFailed(e);
            }
        }

        private void keep(ContentCachingResponseWrapper answer, TransactionStatus status) {
            if (answer.getStatus() >= 300) {
                status.setRollbackOnly();
                return;
            }
            posts.end(
                    person,
                    key,
                    new AnsweredPosts.Answer(
                            digest,
                            answer.getStatus(),
                            answer.getContentType(),
                            answer.getHeader("Location"),
                            answer.getContentAsByteArray()));
        }

        private void again(ContentCachingResponseWrapper answer) {
            var before = posts.find(person, key);
            if (before.isEmpty() || !Arrays.equals(before.get().request(), digest)) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "key-used",
                        "This Idempotency-Key was used for another request. Take a new one.");
            }
            answer.setStatus(before.get().status());
            answer.setHeader("Idempotent-Replayed", "true");
            if (before.get().type() != null) {
                answer.setContentType(before.get().type());
            }
            if (before.get().location() != null) {
                answer.setHeader("Location", before.get().location());
            }
            try {
                answer.getOutputStream().write(before.get().body());
            } catch (IOException e) {
                throw new PassageFailed(e);
            }
        }
    }

    /** Carries what the rest of the chain threw through the transaction, which it rolls back. */
    private static final class PassageFailed extends RuntimeException {

        PassageFailed(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new ServletException(getCause());
        }
    }

    private static @Nullable PersonId person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Viewer.Member member
                ? member.person()
                : null;
    }

    private static byte[] digest(KeptRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var address = request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.body());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
