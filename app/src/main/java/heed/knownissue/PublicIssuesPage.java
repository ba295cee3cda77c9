package heed.knownissue;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Html;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.WebRequest;

/** What is known to be broken and what is planned, for whoever comes. Nothing in it is personal. */
@Controller
@Hidden
class PublicIssuesPage {

    private static final Viewer READER = new Viewer.Job("page of known issues");

    private final PublicIssues issues;

    PublicIssuesPage(PublicIssues issues) {
        this.issues = issues;
    }

    @GetMapping("/known-issues")
    @Nullable Html show(
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            WebRequest request,
            HttpServletResponse response) {
        var view = ViewerScope.call(READER, () -> issues.read(accepted));
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("Vary", "Accept-Language");
        return request.checkNotModified(view.tag()) ? null : Html.of("knownissue/public", view);
    }
}
