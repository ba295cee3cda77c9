package heed.servicelevel;

import heed.access.Role;
import heed.access.Viewer;
import heed.customer.Organisations;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How soon we want to be, when to warn, and how it fared. Everybody looks, leads change it. */
@Controller
@RequestMapping(TargetsPage.HERE)
class TargetsPage {

    static final String HERE = "/settings/targets";
    private static final Duration LOOKED_BACK = Duration.ofDays(30);
    private static final Map<String, String> TOLD =
            Map.of(
                    "saved", "Saved. All clocks are reckoned anew.",
                    "gone", "Taken out. All clocks are reckoned anew.");

    private final Targets targets;
    private final ClockFigureStore figures;
    private final Inboxes inboxes;
    private final Organisations organisations;
    private final Clock clock;

    TargetsPage(
            Targets targets,
            ClockFigureStore figures,
            Inboxes inboxes,
            Organisations organisations,
            Clock clock) {
        this.targets = targets;
        this.figures = figures;
        this.inboxes = inboxes;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html show(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return page(new TargetForm(Map.of()), TOLD.get(told), null, viewer);
    }

    @PostMapping
    Object keep(@RequestParam Map<String, String> typed, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var form = new TargetForm(typed);
        try {
            targets.keep(
                    form.inbox(), form.priority(), form.organisation(), form.times(), form.seen());
            return "redirect:" + HERE + "?told=saved";
        } catch (Refusal refusal) {
            return page(form, null, refusal.sentence(), viewer).withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/warning")
    Object warn(@RequestParam(defaultValue = "") String percent, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            targets.warnAt(percent.matches("\\d{1,3}") ? Integer.parseInt(percent) : 0);
            return "redirect:" + HERE + "?told=saved";
        } catch (Refusal refusal) {
            return page(new TargetForm(Map.of()), null, refusal.sentence(), viewer)
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/{id}/removal")
    Object remove(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            targets.remove(TargetId.of(id), version);
            return "redirect:" + HERE + "?told=gone";
        } catch (Refusal refusal) {
            return page(new TargetForm(Map.of()), null, refusal.sentence(), viewer)
                    .withStatus(refusal.kind().status());
        }
    }

    private Html page(
            TargetForm typed,
            @Nullable String told,
            @Nullable String problem,
            Viewer.Member viewer) {
        var now = Instant.now(clock);
        return Html.of(
                "servicelevel/targets",
                TargetsView.of(
                        viewer.settings("Targets", HERE).telling(told),
                        viewer.may(Role.LEAD),
                        typed,
                        problem,
                        new TargetsView.Known(
                                targets.all(),
                                targets.warnPercent(),
                                inboxes.all(),
                                organisations.names(),
                                figures.since(now.minus(LOOKED_BACK), now))));
    }
}
