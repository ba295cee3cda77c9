package heed.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what went wrong: a program gets a problem document (RFC 9457), a person a page with a
 * sentence. Only a {@link Refusal}'s own words are shown; anything else is logged once under a
 * reference number, and the number is shown.
 */
@RestControllerAdvice
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final HtmlAnswers pages;
    private final JsonMapper json;

    Refusals(HtmlAnswers pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    /** Answers a request that failed, in a handler or on the way to one. */
    @ExceptionHandler
    public void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return; // nobody is there any more
        }
        answer(problem(failure), request, response);
    }

    /** Answers what the container refused, by its status alone. */
    void answer(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(problem(status, code(status), sentence(status)), request, response);
    }

    private void answer(
            ProblemDetail problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.getStatus() == 503) {
            response.setHeader("Retry-After", "5");
        }
        if (wantsPage(request)) {
            boolean part = "true".equals(request.getHeader("HX-Request"));
            if (part) { // the page that asked stays as it is, and says why
                response.setHeader("HX-Retarget", "#told");
                response.setHeader("HX-Reswap", "innerHTML");
            }
            var view = ErrorView.of(problem, request.getMethod());
            var page = Html.of(part ? "web/refused-part" : "web/refused", view);
            pages.write(page.withStatus(problem.getStatus()), response);
        } else {
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = asked == null ? request.getRequestURI() : asked.toString();
        return !path.startsWith("/api/")
                && (accept == null
                        || accept.contains("text/html")
                        || "true".equals(request.getHeader("HX-Request")));
    }

    private static ProblemDetail problem(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refused(refusal);
            case MaxUploadSizeExceededException tooLarge ->
                    problem(413, "too-large", sentence(413));
            case MultipartException stopped
                    when stopped.getRootCause() instanceof Refusal refusal ->
                    refused(refusal);
            case MultipartException unreadable ->
                    problem(
                            400,
                            "malformed",
                            "The file could not be read: send it as multipart/form-data.");
            case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
                    problem(
                            known.getStatusCode().value(),
                            code(known.getStatusCode().value()),
                            sentence(known.getStatusCode().value()));
            case InvalidParameterException tooLarge when tooLarge.getErrorCode() == 413 ->
                    problem(413, "too-large", sentence(413));
            case InvalidParameterException broken ->
                    problem(
                            400,
                            "malformed",
                            "The request could not be read: its parameters are not UTF-8, or too many.");
            case org.springframework.http.converter.HttpMessageNotReadableException unreadable ->
                    problem(
                            400,
                            "malformed",
                            "The request could not be read: check that it is well-formed.");
            case org.springframework.web.method.annotation.MethodArgumentTypeMismatchException
                            mismatch ->
                    mismatch(mismatch);
            default -> unforeseen(failure);
        };
    }

    private static ProblemDetail mismatch(
            org.springframework.web.method.annotation.MethodArgumentTypeMismatchException
                    mismatch) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
        }
        return problem(
                400,
                "malformed",
                "The value of “" + mismatch.getName() + "” cannot be understood.");
    }

    private static ProblemDetail refused(Refusal refusal) {
        var problem = problem(refusal.kind().status(), refusal.code(), refusal.sentence());
        refusal.details().forEach(problem::setProperty);
        return problem;
    }

    private static ProblemDetail unforeseen(Exception failure) {
        var known = StoreFailure.of(failure);
        var reference = UUID.randomUUID().toString().substring(0, 8);
        if (known != null && !StoreFailure.isOfTheStore(failure)) {
            var problem = problem(known.status(), known.code(), known.sentence());
            if (known.isOurs()) {
                // Its text holds what was to be kept: only the name of the rule is told.
                log.warn("{} refused, reference {}", StoreFailure.rule(failure), reference);
                problem.setProperty("reference", reference);
            }
            return problem;
        }
        log.error("Unforeseen, reference {}", reference, failure);
        var problem =
                known != null
                        ? problem(known.status(), known.code(), known.sentence())
                        : problem(
                                500,
                                "unforeseen",
                                "Something went wrong that nobody foresaw. Tell your administrator this number: "
                                        + reference);
        problem.setProperty("reference", reference);
        return problem;
    }

    private static String code(int status) {
        var known = HttpStatus.resolve(status);
        return known == null
                ? "refused"
                : known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String sentence(int status) {
        return switch (status) {
            case 403 -> "This request did not come from a page of ours, or is not yours to make.";
            case 404 -> "There is nothing here, or nothing that you may see. Check the address.";
            case 405 -> "This address does not take that kind of request.";
            case 406, 415 -> "This address speaks another format.";
            case 413 -> "This is larger than Heed takes in one piece. Send it in parts.";
            case 429 -> "Too many requests: wait a moment.";
            default ->
                    status >= 500
                            ? "Something went wrong that nobody foresaw. Try again in a moment."
                            : "The request could not be understood: check its values.";
        };
    }

    private static ProblemDetail problem(int status, String code, String sentence) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title(status));
        problem.setDetail(sentence);
        return problem;
    }

    private static String title(int status) {
        var known = HttpStatus.resolve(status);
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
