package heed.complaint;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Within how much time complaints are seen to, and why they come. */
@Controller
@RequestMapping(ComplaintSettingsPage.HERE)
class ComplaintSettingsPage {

    static final String HERE = "/settings/complaints";
    private static final Map<String, String> TOLD =
            Map.of(
                    "kept", "Kept. What is open is reckoned by it from now on.",
                    "added", "Added.",
                    "closed", "It is not chosen any more.",
                    "opened", "It can be chosen again.");

    private final ComplaintSettings settings;

    ComplaintSettingsPage(ComplaintSettings settings) {
        this.settings = settings;
    }

    /** What the page shows. */
    record View(
            SettingsFrame frame,
            @Nullable String problem,
            boolean leads,
            ComplaintTimes times,
            List<ComplaintSettings.Cause> causes) {}

    @GetMapping
    Html show(@RequestParam(defaultValue = "") String told, Viewer.Member viewer) {
        return page(TOLD.get(told), null, viewer);
    }

    @PostMapping
    Object keep(
            @RequestParam(defaultValue = "0") int acknowledge,
            @RequestParam(defaultValue = "0") int decide,
            @RequestParam(defaultValue = "0") int again,
            @RequestParam(defaultValue = "0") int remedy,
            @RequestParam(defaultValue = "0") int answer,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            settings.keep(new ComplaintTimes(acknowledge, decide, again, remedy, answer));
            return "redirect:" + HERE + "?told=kept";
        } catch (Refusal refusal) {
            return page(null, refusal.sentence(), viewer).withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/causes")
    Object add(@RequestParam(defaultValue = "") String name, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            settings.addCause(name);
            return "redirect:" + HERE + "?told=added";
        } catch (Refusal refusal) {
            return page(null, refusal.sentence(), viewer).withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/causes/{id}/closing")
    String close(
            @PathVariable CauseId id,
            @RequestParam(defaultValue = "true") boolean closed,
            Viewer.Member viewer) {
        settings.closeCause(id, closed);
        return "redirect:" + HERE + "?told=" + (closed ? "closed" : "opened");
    }

    private Html page(@Nullable String told, @Nullable String problem, Viewer.Member viewer) {
        return Html.of(
                "complaint/settings",
                new View(
                        viewer.settings("Complaints", HERE).telling(told),
                        problem,
                        viewer.may(Role.LEAD),
                        settings.times(),
                        settings.causes()));
    }
}
