package heed.complaint;

import heed.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** That what we change is done, as its owner says on the page of what is theirs today. */
@Controller
class CorrectiveStepPage {

    /** Where one's own stand, with what else one owes today. */
    static final String MINE = "/promises";

    private final CorrectiveSteps steps;

    CorrectiveStepPage(CorrectiveSteps steps) {
        this.steps = steps;
    }

    @PostMapping("/complaints/{id}/step/completion")
    String done(
            @PathVariable ComplaintId id,
            @RequestParam(required = false) @Nullable String how,
            Viewer.Member viewer) {
        steps.done(id, how, viewer);
        return "redirect:" + MINE;
    }
}
