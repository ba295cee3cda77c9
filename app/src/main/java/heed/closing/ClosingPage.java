package heed.closing;

import heed.access.People;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Outcome;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What follows from resolving, inbox by inbox. Everybody looks, leads change it. */
@Controller
@RequestMapping(ClosingPage.HERE)
class ClosingPage {

    static final String HERE = "/settings/closing";

    private final ClosingRules rules;
    private final ClosingLinks links;
    private final Inboxes inboxes;
    private final People people;

    ClosingPage(ClosingRules rules, ClosingLinks links, Inboxes inboxes, People people) {
        this.rules = rules;
        this.links = links;
        this.inboxes = inboxes;
        this.people = people;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html show(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return page(told.equals("saved") ? "Saved." : null, null, viewer);
    }

    @PostMapping("/{id}")
    Object keep(
            @PathVariable("id") InboxId inbox,
            @RequestParam(defaultValue = "") String asks,
            @RequestParam(defaultValue = "0") String days,
            @RequestParam(required = false) @Nullable List<String> outcome,
            @RequestParam(defaultValue = "mail") String by,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            rules.keep(
                    new ClosingRule(
                            inbox,
                            !asks.isEmpty(),
                            days.matches("\\d{1,3}") ? Integer.parseInt(days) : -1,
                            outcome == null
                                    ? java.util.Set.of()
                                    : outcome.stream().map(Outcome::of).collect(Collectors.toSet()),
                            by.equals("mail")),
                    viewer);
            return "redirect:" + HERE + "?told=saved";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(null, refusal.sentence(), viewer).withStatus(422);
        }
    }

    private Html page(@Nullable String told, @Nullable String problem, Viewer.Member viewer) {
        var known =
                rules.all().stream()
                        .collect(Collectors.toMap(ClosingRule::inbox, Function.identity()));
        var teams = people.teams();
        var lines =
                inboxes.all().stream()
                        .map(inbox -> {
                            var rule = known.get(inbox.id());
                            var team =
                                    teams.stream()
                                            .filter(one -> one.id().equals(inbox.team()))
                                            .findFirst();
                            return new ClosingView.Line(
                                    HERE + "/" + inbox.id(),
                                    inbox.id().toString(),
                                    inbox.name(),
                                    team.map(one -> one.name()).orElse(""),
                                    rule == null ? ClosingRule.nothing(inbox.id()) : rule,
                                    viewer.may(Role.ADMINISTRATOR)
                                            || viewer.may(Role.LEAD)
                                                    && viewer.teams().contains(inbox.team()));
                        })
                        .toList();
        return Html.of(
                "closing/rules",
                new ClosingView(
                        viewer.settings("Closing", HERE).telling(told),
                        lines,
                        Arrays.asList(Outcome.values()),
                        links.canBe(),
                        problem));
    }
}
