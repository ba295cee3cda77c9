package heed.web;

import org.springframework.http.ProblemDetail;

/** What the error page shows. */
record ErrorView(int status, String title, String sentence) {

    static ErrorView of(ProblemDetail problem) {
        return new ErrorView(
                problem.getStatus(),
                headline(problem.getStatus()),
                String.valueOf(problem.getDetail()));
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
