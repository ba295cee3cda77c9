package heed.promise;

import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What teams go by when they promise: everybody looks, leads choose. */
@Controller
@RequestMapping(PromiseRulesPage.HERE)
@Transactional
class PromiseRulesPage {

    static final String HERE = "/settings/promises";

    private final PromiseRules rules;
    private final People people;

    PromiseRulesPage(PromiseRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    @GetMapping
    public Html show(Viewer.Member viewer, @RequestParam(required = false) @Nullable TeamId team) {
        var teams =
                people.teams().stream()
                        .filter(one ->
                                viewer.may(Role.ADMINISTRATOR) || viewer.teams().contains(one.id()))
                        .toList();
        var shown =
                teams.stream()
                        .filter(one -> team == null || one.id().equals(team))
                        .findFirst()
                        .orElse(null);
        return Html.of("promise/rules", view(viewer, teams, shown));
    }

    private PromiseRulesView view(Viewer.Member viewer, List<Team> teams, @Nullable Team shown) {
        return PromiseRulesView.of(
                viewer.settings("Promises", HERE),
                teams,
                shown,
                shown == null ? PromiseRule.USUAL : rules.of(shown.id()),
                rules.authorities(),
                shown != null && PromiseApprovals.leads(shown.id(), viewer));
    }

    @PostMapping("/rule")
    public String keep(
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "4") double owner,
            @RequestParam(defaultValue = "1") double lead,
            @RequestParam(required = false) @Nullable String perDay,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (team == null) {
            throw new Refusal(Refusal.Kind.INVALID, "team-missing", "Say of which team.");
        }
        var rule =
                new PromiseRule(
                        (int) Math.round(owner * 60),
                        (int) Math.round(lead * 60),
                        perDay == null || perDay.isBlank() ? null : number(perDay).intValue(),
                        0);
        rules.keep(team, rule, viewer);
        return "redirect:" + HERE + "?team=" + team;
    }

    @PostMapping("/authority")
    public String allow(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "agent") String role,
            @RequestParam(defaultValue = "any") String kind,
            @RequestParam(required = false) @Nullable String days,
            @RequestParam(required = false) @Nullable String amount,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var of = team == null || team.isBlank() ? null : TeamId.of(team);
        rules.allow(
                of,
                PromiseRuleApi.role(role),
                kind.equals("any") ? null : PromiseKind.of(kind),
                days == null || days.isBlank() ? null : number(days).intValue(),
                amount == null || amount.isBlank() ? null : number(amount),
                viewer);
        return "redirect:" + HERE + (of == null ? "" : "?team=" + of);
    }

    private static BigDecimal number(String text) {
        try {
            var number = new BigDecimal(text.strip().replace(',', '.'));
            if (number.precision() - number.scale() < 11) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same answer as for numbers that are too long
        }
        throw new Refusal(Refusal.Kind.INVALID, "not-a-number", "Write a number, such as 250.");
    }
}
