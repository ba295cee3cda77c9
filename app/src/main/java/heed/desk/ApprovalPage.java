package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.gate.Gate;
import heed.gate.Reviewed;
import heed.promise.PromiseApproval;
import heed.promise.PromiseApprovals;
import heed.reply.Drafts;
import heed.web.Htmx;
import heed.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking a lead for what one may not promise by oneself, out of the composer; and deciding it. */
@Controller
class ApprovalPage {

    private final Gate gate;
    private final PromiseApprovals approvals;
    private final Drafts drafts;
    private final ComposerAnswers answers;
    private final TransactionTemplate transaction;

    ApprovalPage(
            Gate gate,
            PromiseApprovals approvals,
            Drafts drafts,
            ComposerAnswers answers,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.approvals = approvals;
        this.drafts = drafts;
        this.answers = answers;
        this.transaction = transaction;
    }

    @PostMapping("/conversations/{id}/promise-approvals")
    Object ask(
            @PathVariable ConversationId id,
            @ModelAttribute ComposerForm form,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer.Member viewer,
            Htmx htmx) {
        var found =
                gate.review(id, form.words(), ComposerAsks.said(fields), viewer).promises().stream()
                        .map(Reviewed.Promise::found)
                        .toList();
        int asked =
                transaction.execute(status -> {
                    drafts.insist(id, form.draft(), viewer);
                    return approvals.ask(id, found, form.words(), viewer);
                });
        var told =
                asked > 0
                        ? "A lead is asked. You are told when they decide; your draft waits here."
                        : "A lead was asked for this before. You are told when they decide.";
        return answers.again(
                id,
                form,
                composer -> composer.saying(fields.toSingleValueMap()).refused(told),
                Refusal.Kind.CONFLICT,
                viewer,
                htmx);
    }

    @PostMapping("/promises/approvals/{id}/granting")
    String grant(
            @PathVariable PromiseApproval.Id id,
            @RequestParam(defaultValue = "") String note,
            Viewer.Member viewer) {
        approvals.decide(id, true, note, viewer);
        return "redirect:" + LedgerPage.APPROVALS;
    }

    @PostMapping("/promises/approvals/{id}/refusal")
    String refuse(
            @PathVariable PromiseApproval.Id id,
            @RequestParam(defaultValue = "") String note,
            Viewer.Member viewer) {
        approvals.decide(id, false, note, viewer);
        return "redirect:" + LedgerPage.APPROVALS;
    }
}
