package heed.web;

import java.util.List;
import org.springframework.http.ProblemDetail;

/**
 * What the error page shows.
 *
 * @param passing whether it passes by itself, so that the page asks again: never what would be done
 *     twice
 */
record ErrorView(int status, String title, String sentence, boolean passing) {

    static ErrorView of(ProblemDetail problem, String method) {
        return new ErrorView(
                problem.getStatus(),
                headline(problem.getStatus()),
                String.valueOf(problem.getDetail()),
                problem.getStatus() == 503 && method.equals("GET"));
    }

    List<String> scripts() {
        return passing ? List.of("own-zone", "asks-again") : List.of("own-zone");
    }

    private static String headline(int status) {
        return switch (status) {
            case 401 -> "Please sign in";
            case 403 -> "Not yours to do";
            case 404 -> "Nothing here";
            case 409, 412 -> "Something changed meanwhile";
            case 413 -> "Too large";
            case 429 -> "Too many attempts";
            case 503 -> "One moment";
            default -> status >= 500 ? "That did not work" : "That cannot be done";
        };
    }
}
