package heed.access;

import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password, and the browsers that one is signed in with. */
@Controller
@RequestMapping(SignInsPage.HERE)
class SignInsPage {

    static final String HERE = "/settings/sign-ins";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "wrong-password", "old",
                    "too-many-attempts", "old",
                    "password-too-short", "wanted",
                    "password-too-long", "wanted");
    private static final Map<String, String> TOLD =
            Map.of(
                    "ended", "That sign-in is ended.",
                    "others", "You are signed in here only.",
                    "password",
                            "Your password is changed, and you are signed in here only. Programs keep their tokens.");

    private final OwnSignIns own;
    private final SignIns signIns;
    private final Clock clock;

    SignInsPage(OwnSignIns own, SignIns signIns, Clock clock) {
        this.own = own;
        this.signIns = signIns;
        this.clock = clock;
    }

    @GetMapping
    Html list(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request) {
        return page(viewer, request, Problems.NONE, TOLD.get(told));
    }

    /** Ends one, or all but this one when {@code id} is {@code others}. */
    @PostMapping("/{id}/end")
    String end(@PathVariable String id, Viewer.Member viewer, HttpServletRequest request) {
        if ("others".equals(id)) {
            own.endOthers(viewer, SignInFilter.cookie(request));
            return "redirect:" + HERE + "?told=others";
        }
        UUID signIn = Refusal.parsingId(id);
        signIns.end(viewer.person(), signIn);
        return "redirect:" + HERE + "?told=ended";
    }

    @PostMapping("/password")
    @Nullable Html changePassword(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            own.changePassword(
                    viewer, old, wanted, request.getRemoteAddr(), SignInFilter.cookie(request));
            response.sendRedirect(HERE + "?told=password");
            return null;
        } catch (Refusal refusal) {
            var problems = Problems.of(refusal, FIELDS);
            if ("wrong-password".equals(refusal.code())) {
                problems = Problems.of("old", "This is not your password.");
            }
            // Not 401: they are signed in, and a browser would ask them to sign in again
            int status = refusal.kind().status() == 401 ? 422 : refusal.kind().status();
            return page(viewer, request, problems, null).withStatus(status);
        }
    }

    private Html page(
            Viewer.Member viewer,
            HttpServletRequest request,
            Problems problems,
            @Nullable String told) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var all = own.of(viewer, SignInFilter.cookie(request));
        return Html.of("access/sign-ins", SignInsView.of(viewer, all, words, problems, told));
    }
}
