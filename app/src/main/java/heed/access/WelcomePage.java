package heed.access;

import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where one-time links lead: the first administrator introduces themselves, others choose a
 * password.
 */
@Controller
class WelcomePage {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "name-missing", "name",
                    "not-an-address", "email",
                    "address-taken", "email",
                    "password-too-short", "password",
                    "password-too-long", "password");

    private final Invitations invitations;
    private final People people;
    private final SignIns signIns;

    WelcomePage(Invitations invitations, People people, SignIns signIns) {
        this.invitations = invitations;
        this.people = people;
        this.signIns = signIns;
    }

    @GetMapping("/welcome/{token}")
    Html form(@PathVariable String token) {
        var invitation = invitations.find(token);
        var person = invitation.person() == null ? null : people.find(invitation.person());
        return Html.of("access/welcome", WelcomeView.of(token, person, "", "", Problems.NONE));
    }

    @PostMapping("/welcome/{token}")
    @Nullable Html accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "UTC") String zone,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var invitation = invitations.find(token);
        try {
            boolean first = invitation.person() == null;
            var person =
                    first
                            ? invitations.acceptFirst(token, name, email, password, zone(zone))
                            : invitations.accept(token, password, zone(zone));
            var browser = request.getHeader("User-Agent");
            var session =
                    signIns.signIn(
                            person.email(),
                            password,
                            request.getRemoteAddr(),
                            browser == null ? "" : browser);
            SignInPage.keep(session, SignIns.LASTS, request, response);
            response.sendRedirect(first ? "/settings/start" : "/");
            return null;
        } catch (Refusal refusal) {
            var person = invitation.person() == null ? null : people.find(invitation.person());
            var problems = Problems.of(refusal, FIELDS);
            return Html.of("access/welcome", WelcomeView.of(token, person, name, email, problems))
                    .withStatus(refusal.kind().status());
        }
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneId.of("UTC");
        }
    }
}
