package heed.settings;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The company's name and the desk's public address. For administrators. */
@Controller
class DeskSettingsPage {

    static final String HERE = "/settings/desk";
    private static final Map<String, String> FIELDS =
            Map.of("company-too-long", "company", "not-a-web-address", "address");

    private final DeskSettings settings;

    DeskSettingsPage(DeskSettings settings) {
        this.settings = settings;
    }

    /** Where settings begin: with what is left to do for who keeps the desk, else with oneself. */
    @GetMapping("/settings")
    String begin(Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                ? "redirect:/settings/start"
                : "redirect:/settings/profile";
    }

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "settings/desk",
                DeskSettingsView.of(
                        viewer,
                        settings.company().orElse(""),
                        settings.address().orElse(""),
                        Problems.NONE,
                        "saved".equals(told) ? "Saved." : null));
    }

    @PostMapping(HERE)
    @Nullable Html save(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String company,
            @RequestParam(defaultValue = "") String address,
            HttpServletResponse response)
            throws IOException {
        try {
            settings.keep(company, address);
            response.sendRedirect(HERE + "?told=saved");
            return null;
        } catch (Refusal refusal) {
            return Html.of(
                            "settings/desk",
                            DeskSettingsView.of(
                                    viewer, company, address, Problems.of(refusal, FIELDS), null))
                    .withStatus(refusal.kind().status());
        }
    }
}
