package heed.access;

import heed.web.DeskIdentity;
import heed.web.Html;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out, in the browser. */
@Controller
class SignInPage {

    private static final Pattern OWN_PATH = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]{0,2000}");

    private final SignIns signIns;
    private final ObjectProvider<DeskIdentity> identity;

    SignInPage(SignIns signIns, ObjectProvider<DeskIdentity> identity) {
        this.signIns = signIns;
        this.identity = identity;
    }

    @GetMapping("/sign-in")
    Html form(@RequestParam(defaultValue = "/") String to) {
        return Html.of("access/sign-in", new SignInView("", ownPath(to), company(), null));
    }

    @PostMapping("/sign-in")
    @Nullable Html signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws java.io.IOException {
        try {
            var browser = request.getHeader("User-Agent");
            // Always a new token: one that was planted in the browser before is worth nothing.
            var token =
                    signIns.signIn(
                            email,
                            password,
                            request.getRemoteAddr(),
                            browser == null ? "" : browser);
            keep(token, SignIns.LASTS, request, response);
            response.sendRedirect(ownPath(to));
            return null;
        } catch (Refusal refusal) {
            return Html.of(
                            "access/sign-in",
                            new SignInView(email, ownPath(to), company(), refusal.sentence()))
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        var token = SignInFilter.cookie(request);
        if (token != null) {
            signIns.signOut(token);
        }
        keep("", Duration.ZERO, request, response);
        return "redirect:/sign-in";
    }

    private String company() {
        return identity.stream().flatMap(desk -> desk.company().stream()).findFirst().orElse("");
    }

    static void keep(
            String token,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(SignInFilter.COOKIE, token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /**
     * A path of ours: nobody is led elsewhere by a link that begins here. Browsers take a backslash
     * for a slash and skip tabs and line breaks, so an address has none of those.
     */
    private static String ownPath(String to) {
        return OWN_PATH.matcher(to).matches() ? to : "/";
    }
}
