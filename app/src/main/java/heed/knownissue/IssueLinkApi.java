package heed.knownissue;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which known issue a conversation is about, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}/known-issues")
@Tag(name = "Known issues")
@Transactional
class IssueLinkApi {

    private final IssueLinks links;
    private final IssueProposals proposals;
    private final Conversations conversations;
    private final Readings readings;

    IssueLinkApi(
            IssueLinks links,
            IssueProposals proposals,
            Conversations conversations,
            Readings readings) {
        this.links = links;
        this.proposals = proposals;
        this.conversations = conversations;
        this.readings = readings;
    }

    /**
     * @param linked false for one that is proposed
     * @param words of the customer that it is proposed for
     */
    @Schema(name = "KnownIssueLink")
    record Link(KnownIssueId issue, String title, boolean linked, List<String> words) {}

    @Schema(name = "NewKnownIssueLink")
    record Wanted(@Nullable KnownIssueId issue) {}

    @GetMapping
    @Operation(summary = "Read which known issue a conversation is about, or which one is proposed")
    Listing<Link> of(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var found = conversations.find(conversation);
        readings.note(viewer, found.id(), "conversation", "api");
        var linked = links.of(found.id());
        if (linked.isPresent()) {
            var issue = linked.get();
            return Listing.whole(List.of(new Link(issue.id(), issue.title(), true, List.of())));
        }
        return Listing.whole(
                proposals.of(found).stream()
                        .map(one ->
                                new Link(one.issue().id(), one.issue().title(), false, one.words()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a conversation is about a known issue")
    void link(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        conversations.find(conversation);
        if (wanted.issue() == null) {
            throw Patch.wrong("issue", "the id of a known issue");
        }
        links.link(wanted.issue(), conversation, false, viewer);
    }

    @DeleteMapping("/{issue}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a conversation is not about a known issue")
    void unlink(
            @PathVariable ConversationId conversation,
            @PathVariable KnownIssueId issue,
            Viewer.Member viewer) {
        links.unlink(issue, conversation, viewer);
    }
}
