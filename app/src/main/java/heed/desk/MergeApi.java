package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Links;
import heed.conversation.Merges;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conversations that belong together: merged into one, or linked and apart. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}")
@Tag(name = "Conversations")
@Transactional
class MergeApi {

    private final Merges merges;
    private final Links links;
    private final Conversations conversations;

    MergeApi(Merges merges, Links links, Conversations conversations) {
        this.merges = merges;
        this.links = links;
        this.conversations = conversations;
    }

    /**
     * @param confirmed that the two belong together though their customers differ
     */
    @Schema(name = "Merge")
    record Wanted(@Nullable ConversationId into, @Nullable Boolean confirmed) {}

    @PostMapping("/merge")
    @Operation(summary = "Make a conversation part of another")
    ConversationAnswer merge(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        conversations.find(conversation);
        if (wanted.into() == null) {
            throw Patch.wrong("into", "the id of the other conversation");
        }
        merges.merge(conversation, wanted.into(), Boolean.TRUE.equals(wanted.confirmed()), viewer);
        return ConversationAnswer.of(conversations.find(wanted.into()));
    }

    @DeleteMapping("/merge")
    @Operation(summary = "Separate a conversation again, as it was")
    ConversationAnswer separate(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        merges.undo(conversation, viewer);
        return ConversationAnswer.of(conversations.find(conversation));
    }

    @GetMapping("/links")
    @Operation(summary = "List the conversations that one is linked to")
    Listing<ConversationAnswer> links(
            @PathVariable ConversationId conversation, Viewer.Member viewer) {
        conversations.find(conversation);
        return Listing.whole(links.of(conversation).stream().map(ConversationAnswer::of).toList());
    }

    @PutMapping("/links/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Link two conversations")
    void link(
            @PathVariable ConversationId conversation,
            @PathVariable ConversationId other,
            Viewer.Member viewer) {
        links.link(conversation, other, viewer);
    }

    @DeleteMapping("/links/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlink two conversations")
    void unlink(
            @PathVariable ConversationId conversation,
            @PathVariable ConversationId other,
            Viewer.Member viewer) {
        links.unlink(conversation, other, viewer);
    }
}
