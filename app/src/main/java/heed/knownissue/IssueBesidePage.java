package heed.knownissue;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The known issue beside a conversation: linking, dismissing, putting in what we know. */
@Controller
@RequestMapping("/conversations/{id}/known-issue")
class IssueBesidePage {

    private final KnownIssues issues;
    private final IssueLinks links;
    private final IssueProposals proposals;
    private final WhatWeKnow known;
    private final Conversations conversations;
    private final Clock clock;

    IssueBesidePage(
            KnownIssues issues,
            IssueLinks links,
            IssueProposals proposals,
            WhatWeKnow known,
            Conversations conversations,
            Clock clock) {
        this.issues = issues;
        this.links = links;
        this.proposals = proposals;
        this.known = known;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** What the editor puts in. */
    record Words(String html) {}

    /** What stands above the thread. */
    @GetMapping("/line")
    @Transactional(readOnly = true)
    public Object line(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        if (!htmx.asked()) {
            return back(conversation.number(), in);
        }
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return Html.of(
                "knownissue/line",
                links.of(id)
                        .map(one ->
                                IssueLineView.linked(
                                        conversation, in, one, known.lastTold(one, words), words))
                        .orElseGet(() ->
                                IssueLineView.proposed(
                                        conversation,
                                        in,
                                        proposals.of(conversation).orElse(null))));
    }

    /** What may be linked by hand. */
    @GetMapping
    @Transactional(readOnly = true)
    public Html choose(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer,
            Htmx htmx) {
        var conversation = conversations.find(id);
        var view =
                IssueChoiceView.of(
                        conversation,
                        in,
                        issues.open(),
                        links.of(id).map(KnownIssue::id).orElse(null),
                        viewer.theme());
        return Html.of(htmx.asked() ? "knownissue/choice-sheet" : "knownissue/choice-page", view);
    }

    @PostMapping
    String link(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable KnownIssueId issue,
            @RequestParam(defaultValue = "false") boolean proposed,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer) {
        links.link(chosen(issue, id), id, proposed, viewer);
        return back(id, in);
    }

    @PostMapping("/removal")
    String unlink(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable KnownIssueId issue,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer) {
        links.unlink(chosen(issue, id), id, viewer);
        return back(id, in);
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable KnownIssueId issue,
            @RequestParam(defaultValue = "") String in,
            Viewer.Member viewer) {
        links.dismiss(chosen(issue, id), id, viewer);
        return back(id, in);
    }

    /** For the editor, which asks for JSON, where the cursor is; else behind what was written. */
    @PostMapping("/words")
    Object words(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String in,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Viewer.Member viewer) {
        if (accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
            return ResponseEntity.ok(new Words(known.html(id)));
        }
        known.append(id, viewer);
        return back(id, in) + "#composer";
    }

    private KnownIssueId chosen(@Nullable KnownIssueId issue, ConversationId id) {
        conversations.find(id);
        if (issue == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "choose-an-issue", "Choose a known issue to link it to.");
        }
        return issue;
    }

    private String back(ConversationId id, String in) {
        return back(conversations.find(id).number(), in);
    }

    private static String back(long number, String in) {
        return "redirect:/conversations/"
                + number
                + (in.isEmpty() ? "" : "?in=" + URLEncoder.encode(in, StandardCharsets.UTF_8));
    }
}
