package heed.acknowledgement;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which inboxes say that mail arrived, and how that reads. Everybody looks, leads change it. */
@Controller
@RequestMapping(AcknowledgementPage.HERE)
class AcknowledgementPage {

    static final String HERE = "/settings/acknowledgements";
    private static final Map<String, String> TOLD = Map.of("saved", "Saved.");

    private final Wishes wishes;
    private final Paces paces;
    private final Acknowledgements acknowledgements;
    private final AcknowledgementPages pages;
    private final Inboxes inboxes;

    AcknowledgementPage(
            Wishes wishes,
            Paces paces,
            Acknowledgements acknowledgements,
            AcknowledgementPages pages,
            Inboxes inboxes) {
        this.wishes = wishes;
        this.paces = paces;
        this.acknowledgements = acknowledgements;
        this.pages = pages;
        this.inboxes = inboxes;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return list(viewer, TOLD.get(told), null);
    }

    @PostMapping
    Object limit(
            @RequestParam(defaultValue = "") String perDay,
            @RequestParam(defaultValue = "") String perHour,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        try {
            wishes.limit(number(perDay), perHour.isBlank() ? null : number(perHour));
            return "redirect:" + HERE + "?told=saved";
        } catch (Refusal refusal) {
            return list(viewer, null, refusal.sentence()).withStatus(refusal.kind().status());
        }
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    @GetMapping("/{inbox}")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable InboxId inbox,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable String language) {
        return pages.show(inboxes.find(inbox), language, TOLD.get(told), viewer);
    }

    @PostMapping("/{inbox}")
    Object keep(
            @PathVariable InboxId inbox,
            @RequestParam Map<String, String> typed,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var form = new AcknowledgementForm(typed);
        var found = inboxes.find(inbox);
        try {
            wishes.keep(form.wish(inbox), form.version());
            return "redirect:" + HERE + "/" + inbox + "?told=saved";
        } catch (Refusal refusal) {
            return pages.refused(found, form.wish(inbox), refusal, viewer);
        }
    }

    private Html list(Viewer.Member viewer, @Nullable String told, @Nullable String problem) {
        return Html.of(
                "acknowledgement/list",
                AcknowledgementsView.of(
                        viewer.settings("Acknowledgements", HERE).telling(told),
                        new AcknowledgementsView.Known(
                                inboxes.all(),
                                wishes.all(),
                                paces.all(),
                                acknowledgements.figures(PacePolicy.WEEKS),
                                wishes.limit()),
                        viewer.may(Role.LEAD),
                        problem));
    }
}
