package heed.access;

import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own name, zone, signature and theme. */
@Controller
@RequestMapping(ProfilePage.HERE)
class ProfilePage {

    static final String HERE = "/settings/profile";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name-missing", "name",
                    "not-a-zone", "zone",
                    "signature-too-long", "signature",
                    "no-such-theme", "theme");

    private final People people;

    ProfilePage(People people) {
        this.people = people;
    }

    @GetMapping
    Html form(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        var person = people.find(viewer.person());
        var kept =
                new ProfileView.Wanted(
                        person.name(), person.zone().getId(), person.signature(), person.theme());
        return Html.of(
                "access/profile",
                ProfileView.of(
                        viewer, kept, Problems.NONE, "saved".equals(told) ? "Saved." : null));
    }

    @PostMapping
    @Nullable Html save(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "system") String theme,
            HttpServletResponse response)
            throws IOException {
        try {
            people.prefer(viewer.person(), name, zone, signature, theme);
            response.sendRedirect(HERE + "?told=saved");
            return null;
        } catch (Refusal refusal) {
            var typed = new ProfileView.Wanted(name, zone, signature, theme);
            return Html.of(
                            "access/profile",
                            ProfileView.of(viewer, typed, Problems.of(refusal, FIELDS), null))
                    .withStatus(refusal.kind().status());
        }
    }

    /** How a reply ends with this signature, while it is written. */
    @PostMapping("/preview")
    Html preview(@RequestParam(defaultValue = "") String signature) {
        return Html.of("access/signature", signature.strip());
    }
}
