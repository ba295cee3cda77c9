package heed.policy;

import heed.access.People;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The policies: what there is, a new one, one with what may be offered beyond it. */
@Controller
@RequestMapping(PoliciesPage.HERE)
class PoliciesPage {

    static final String HERE = "/settings/policies";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "name-missing", "name",
                    "name-too-long", "name",
                    "rule-missing", "says",
                    "rule-too-long", "says",
                    "not-a-day", "reviewOn");
    private static final Map<String, String> TOLD =
            Map.of(
                    "added", "Kept. Now say what may be offered beyond it, and by whom.",
                    "saved", "Saved.",
                    "closed", "Closed: nothing is offered by it any more.",
                    "opened", "It stands again.");

    private final Policies policies;
    private final People people;

    PoliciesPage(Policies policies, People people) {
        this.policies = policies;
        this.people = people;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        var frame = viewer.settings("Policies", HERE).telling(TOLD.get(told));
        return Html.of("policy/list", PoliciesView.of(frame, policies.all(), viewer));
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        return page(PolicyForm.empty(viewer), null, Problems.NONE, null, viewer);
    }

    @PostMapping
    Object add(@ModelAttribute PolicyForm typed, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            return "redirect:" + HERE + "/" + policies.add(typed.wanted(), viewer) + "?told=added";
        } catch (Refusal refusal) {
            return again(typed, null, refusal, viewer);
        }
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable PolicyId id,
            @RequestParam(defaultValue = "") String told,
            Viewer.Member viewer) {
        var kept = policies.find(id);
        return page(PolicyForm.of(kept), kept, Problems.NONE, TOLD.get(told), viewer);
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable PolicyId id, @ModelAttribute PolicyForm typed, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            policies.change(id, typed.versionNumber(), typed.wanted(), viewer);
            return there(id, "saved");
        } catch (Refusal refusal) {
            return again(typed, policies.find(id), refusal, viewer);
        }
    }

    @PostMapping("/{id}/closing")
    String close(
            @PathVariable PolicyId id,
            @RequestParam(defaultValue = "true") boolean closed,
            Viewer.Member viewer) {
        policies.close(id, closed, viewer);
        return closed ? "redirect:" + HERE + "?told=closed" : there(id, "opened");
    }

    static String there(PolicyId id, String told) {
        return "redirect:" + HERE + "/" + id + "?told=" + told;
    }

    private Html again(
            PolicyForm typed, @Nullable Policy kept, Refusal refusal, Viewer.Member viewer) {
        var problems = Problems.of(refusal, FIELDS);
        return page(typed, kept, problems, null, viewer).withStatus(refusal.kind().status());
    }

    private Html page(
            PolicyForm typed,
            @Nullable Policy kept,
            Problems problems,
            @Nullable String told,
            Viewer.Member viewer) {
        return Html.of(
                "policy/edit",
                PolicyView.of(typed, kept, problems, told, viewer, people.teams(), people.all()));
    }
}
