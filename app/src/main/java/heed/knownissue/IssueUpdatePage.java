package heed.knownissue;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The news of a known issue: writing them, seeing them with a real customer, letting them out. */
@Controller
@RequestMapping(KnownIssuesPage.HERE)
class IssueUpdatePage {

    private static final Map<String, String> TOLD =
            Map.of(
                    "written", "Kept. Nobody hears of it before a lead lets it out.",
                    "out", "Let out. For some seconds all of it can be taken back.",
                    "back", "Taken back: nobody hears more of it.",
                    "again", "Tried again.");

    private final IssueUpdates updates;
    private final KnownIssues issues;
    private final IssueUpdateSheets sheets;

    IssueUpdatePage(IssueUpdates updates, KnownIssues issues, IssueUpdateSheets sheets) {
        this.updates = updates;
        this.issues = issues;
        this.sheets = sheets;
    }

    @GetMapping("/{id}/updates/new")
    @Transactional(readOnly = true)
    public Html form(@PathVariable KnownIssueId id, Viewer.Member viewer) {
        return sheets.form(issues.requireOpen(id), Map.of(), null, null, viewer);
    }

    @PostMapping("/{id}/updates")
    Object write(@PathVariable KnownIssueId id, HttpServletRequest request, Viewer.Member viewer) {
        var issue = issues.find(id);
        var texts = texts(request);
        var typed = Objects.requireNonNullElse(request.getParameter("state"), "");
        var next = Objects.requireNonNullElse(request.getParameter("nextUpdateAt"), "");
        try {
            var after = KnownIssue.State.of(typed);
            var wanted =
                    new IssueUpdateWanted(after, IssueForm.instant(next, viewer.zone()), texts);
            return there(updates.write(id, wanted, viewer), "written");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return sheets.form(
                            issue, texts, new IssueUpdateSheets.Typed(typed, next), refusal, viewer)
                    .withStatus(422);
        }
    }

    private static Map<String, String> texts(HttpServletRequest request) {
        var texts = new LinkedHashMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (name.startsWith("words.")) {
                        texts.put(name.substring("words.".length()), values[0]);
                    }
                });
        return texts;
    }

    @GetMapping("/updates/{id}")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable IssueUpdateId id,
            @RequestParam(defaultValue = "") String told,
            Viewer.Member viewer) {
        return sheets.show(updates.find(id), TOLD.get(told), null, viewer);
    }

    @PostMapping("/updates/{id}/publication")
    Object letOut(@PathVariable IssueUpdateId id, Viewer.Member viewer) {
        return done(id, "out", () -> updates.letOut(id, viewer), viewer);
    }

    @PostMapping("/updates/{id}/withdrawal")
    Object takeBack(@PathVariable IssueUpdateId id, Viewer.Member viewer) {
        return done(id, "back", () -> updates.takeBack(id, viewer), viewer);
    }

    @PostMapping("/updates/{id}/retry")
    Object tryAgain(
            @PathVariable IssueUpdateId id,
            @RequestParam(defaultValue = "") String reason,
            Viewer.Member viewer) {
        return done(id, "again", () -> updates.tryAgain(id, reason, viewer), viewer);
    }

    @PostMapping("/updates/{id}/removal")
    String throwAway(@PathVariable IssueUpdateId id, Viewer.Member viewer) {
        var issue = updates.find(id).issue();
        updates.throwAway(id, viewer);
        return "redirect:" + KnownIssuesPage.HERE + "/" + issue;
    }

    private Object done(IssueUpdateId id, String told, Runnable work, Viewer.Member viewer) {
        try {
            work.run();
            return there(id, told);
        } catch (Refusal refusal) {
            if (!Set.of("own-news", "next-update-past").contains(refusal.code())) {
                throw refusal;
            }
            return sheets.show(updates.find(id), null, refusal.sentence(), viewer)
                    .withStatus(refusal.kind().status());
        }
    }

    private static String there(IssueUpdateId id, @Nullable String told) {
        return "redirect:" + KnownIssuesPage.HERE + "/updates/" + id + "?told=" + told;
    }
}
