package heed.routing;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How what comes in finds its owner. Everybody may look; leads change what is their teams'. */
@Controller
@RequestMapping(RoutingPage.HERE)
@Transactional
class RoutingPage {

    static final String HERE = "/settings/routing";

    private final RoutingRules rules;
    private final Skills skills;
    private final RoutingPages pages;
    private final Inboxes inboxes;

    RoutingPage(RoutingRules rules, Skills skills, RoutingPages pages, Inboxes inboxes) {
        this.rules = rules;
        this.skills = skills;
        this.pages = pages;
        this.inboxes = inboxes;
    }

    @GetMapping
    public Html show(
            Viewer.Member viewer,
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "") String told) {
        return Html.of("routing/rules", pages.of(told, team, viewer));
    }

    @PostMapping("/teams/{id}")
    public String keep(
            @PathVariable TeamId id,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(required = false) @Nullable Integer most,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        rules.keep(id, null, chosen(way), most, viewer);
        return there(id);
    }

    /** A way of its own, or {@code team}: then its team's holds. */
    @PostMapping("/inboxes/{id}")
    public String keep(
            @PathVariable InboxId id,
            @RequestParam(defaultValue = "") String way,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var team = inboxes.find(id).team();
        if (way.equals("team")) {
            rules.forget(id, viewer);
        } else {
            rules.keep(team, id, chosen(way), rules.of(team).most(), viewer);
        }
        return there(team);
    }

    @PostMapping("/people/{id}")
    public String know(
            @PathVariable PersonId id,
            @RequestParam(name = "skills", defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Integer most,
            @RequestParam(required = false) @Nullable TeamId team,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var typed = List.of(words.split(",")).stream().filter(one -> !one.isBlank()).toList();
        skills.know(id, typed, viewer);
        skills.take(id, new Taking(skills.taking(id).takes(), most), viewer);
        return there(team);
    }

    @PostMapping("/taking")
    public String take(@RequestParam(defaultValue = "false") boolean takes, Viewer.Member viewer) {
        skills.take(
                viewer.person(), new Taking(takes, skills.taking(viewer.person()).most()), viewer);
        return there(null);
    }

    @PostMapping("/wanted")
    public String want(
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "add") String deed,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var all = new ArrayList<>(skills.wanted());
        var one =
                by.startsWith("inbox:")
                        ? new Wanted(skill, "inbox", by.substring("inbox:".length()))
                        : new Wanted(skill, by, value);
        if (deed.equals("remove")) {
            all.remove(one);
        } else {
            all.add(one);
        }
        skills.want(all, viewer);
        return there(null);
    }

    private static Way chosen(String word) {
        var way = Way.of(word);
        if (way == null) {
            throw new Refusal(Refusal.Kind.INVALID, "not-a-way", "Choose one of the three ways.");
        }
        return way;
    }

    private static String there(@Nullable TeamId team) {
        return "redirect:" + HERE + "?told=saved" + (team == null ? "" : "&team=" + team);
    }
}
