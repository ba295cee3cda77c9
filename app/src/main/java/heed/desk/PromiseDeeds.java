package heed.desk;

import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.promise.Promise;
import heed.promise.PromiseId;
import heed.promise.PromiseOutcomes;
import heed.promise.Promises;
import heed.reply.Draft;
import heed.reply.Drafts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done about a promise on the list of them. */
@Controller
@Transactional
@RequestMapping("/promises/{id}")
class PromiseDeeds {

    private final Promises promises;
    private final PromiseOutcomes outcomes;
    private final Conversations conversations;
    private final Drafts drafts;

    PromiseDeeds(
            Promises promises,
            PromiseOutcomes outcomes,
            Conversations conversations,
            Drafts drafts) {
        this.promises = promises;
        this.outcomes = outcomes;
        this.conversations = conversations;
        this.drafts = drafts;
    }

    @PostMapping("/withdrawal")
    public String withdraw(
            @PathVariable PromiseId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String back,
            Viewer.Member viewer) {
        outcomes.withdraw(id, reason, viewer);
        return "redirect:" + back(id, back, LedgerPage.HERE);
    }

    @PostMapping("/telling")
    public String tell(
            @PathVariable PromiseId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String back,
            Viewer.Member viewer) {
        outcomes.tell(id, reason, viewer);
        return "redirect:" + back(id, back, LedgerPage.HERE + "/broken");
    }

    /** Where it was pressed: on a list, or under the head of its conversation. */
    private String back(PromiseId id, @Nullable String back, String list) {
        return "talk".equals(back)
                ? "/conversations/" + conversations.find(promises.find(id).conversation()).number()
                : list;
    }

    /**
     * Puts “reason and new date” into the viewer's draft, behind what stands there, and opens it.
     */
    @PostMapping("/renewal-draft")
    public String draft(@PathVariable PromiseId id, Viewer.Member viewer) {
        var promise = promises.find(id);
        var conversation = conversations.changeable(promise.conversation());
        var before = drafts.find(conversation.id(), viewer);
        var words = RenewalWords.of(promise, conversation);
        if (before.isEmpty()
                || !before.get().body().contains(words.lines().findFirst().orElse(words))) {
            drafts.insist(conversation.id(), draft(before.orElse(null), words, promise), viewer);
        }
        return "redirect:/conversations/" + conversation.number();
    }

    private static Draft draft(@Nullable Draft before, String words, Promise promise) {
        if (before == null || before.isNote()) {
            return new Draft("reply", "", words, List.of(), List.of(), null, 0, Instant.EPOCH);
        }
        var body = before.body().isBlank() ? words : before.body().stripTrailing() + "\n\n" + words;
        return new Draft(
                "reply",
                "",
                body,
                before.recipients(),
                before.copies(),
                before.seen(),
                Map.of(),
                0,
                Instant.EPOCH);
    }
}
