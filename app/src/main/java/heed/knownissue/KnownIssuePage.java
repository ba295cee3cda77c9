package heed.knownissue;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One known issue: opening it, changing it, closing it and opening it again. */
@Controller
@RequestMapping(KnownIssuesPage.HERE)
class KnownIssuePage {

    static final Map<String, String> TOLD =
            Map.of(
                    "opened", "Opened. Conversations that sound like it are offered to be linked.",
                    "saved", "Saved.",
                    "resolved", "Resolved. Where something is asked or promised, they stay open.",
                    "reopened", "It is open again.");

    private final KnownIssues issues;
    private final IssueEndings endings;
    private final IssueSheets sheets;

    KnownIssuePage(KnownIssues issues, IssueEndings endings, IssueSheets sheets) {
        this.issues = issues;
        this.endings = endings;
        this.sheets = sheets;
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    public Html form(Viewer.Member viewer) {
        return sheets.edit(null, IssueForm.empty(viewer), null, viewer);
    }

    @PostMapping
    Object open(HttpServletRequest request, Viewer.Member viewer) {
        var typed = IssueForm.of(request);
        try {
            return there(issues.open(typed.wanted(null, viewer.zone()), viewer), "opened");
        } catch (Refusal refusal) {
            return again(null, typed, refusal, viewer);
        }
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable KnownIssueId id,
            @RequestParam(defaultValue = "") String told,
            Viewer.Member viewer) {
        return sheets.show(issues.find(id), TOLD.get(told), viewer);
    }

    @GetMapping("/{id}/changing")
    @Transactional(readOnly = true)
    public Html edit(@PathVariable KnownIssueId id, Viewer.Member viewer) {
        var kept = issues.find(id);
        return sheets.edit(kept, IssueForm.of(kept, viewer.zone()), null, viewer);
    }

    @PostMapping("/{id}")
    Object change(@PathVariable KnownIssueId id, HttpServletRequest request, Viewer.Member viewer) {
        var kept = issues.find(id);
        var typed = IssueForm.of(request);
        try {
            var wanted = typed.wanted(kept.since(), viewer.zone());
            issues.change(id, typed.version(), wanted, viewer);
            return there(id, "saved");
        } catch (Refusal refusal) {
            return again(kept, typed, refusal, viewer);
        }
    }

    @PostMapping("/{id}/closing")
    String close(@PathVariable KnownIssueId id, Viewer.Member viewer) {
        issues.close(id, viewer);
        return "redirect:" + KnownIssuesPage.HERE + "?told=closed";
    }

    /** Those whose customer was told that it is fixed, unless something is open in them. */
    @PostMapping("/{id}/resolving")
    String resolve(@PathVariable KnownIssueId id, Viewer.Member viewer) {
        endings.resolve(id, viewer);
        return there(id, "resolved");
    }

    @PostMapping("/{id}/reopening")
    String reopen(
            @PathVariable KnownIssueId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String nextUpdateAt,
            Viewer.Member viewer) {
        var next = IssueForm.instant(nextUpdateAt, viewer.zone());
        issues.reopen(id, reason, next, viewer);
        return there(id, "reopened");
    }

    static String there(KnownIssueId id, String told) {
        return "redirect:" + KnownIssuesPage.HERE + "/" + id + "?told=" + told;
    }

    private Html again(
            @Nullable KnownIssue kept, IssueForm typed, Refusal refusal, Viewer.Member viewer) {
        if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.STALE) {
            throw refusal;
        }
        return sheets.edit(kept, typed, refusal.sentence(), viewer)
                .withStatus(refusal.kind().status());
    }
}
