package heed.desk;

import heed.access.Viewer;
import heed.canned.CannedId;
import heed.canned.CannedReplies;
import heed.canned.CannedUses;
import heed.canned.Filled;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.reply.Draft;
import heed.reply.Drafts;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds canned replies for a conversation and puts them into what somebody writes. Thread-safe. */
@Service
@Transactional
class CannedPicks {

    private static final int MOST = 12;

    private final Conversations conversations;
    private final Customers customers;
    private final CannedReplies canned;
    private final CannedUses uses;
    private final Drafts drafts;

    CannedPicks(
            Conversations conversations,
            Customers customers,
            CannedReplies canned,
            CannedUses uses,
            Drafts drafts) {
        this.conversations = conversations;
        this.customers = customers;
        this.canned = canned;
        this.uses = uses;
        this.drafts = drafts;
    }

    CannedPickView find(ConversationId id, String typed, Place place, Viewer.Member viewer) {
        var conversation = conversations.find(id);
        var card = customers.card(conversation.customer());
        var language = CannedReplies.languageOf(conversation, card);
        var found = canned.offered(conversation, typed, language, viewer, MOST);
        return CannedPickView.of(
                conversation,
                place,
                viewer.theme(),
                typed,
                language,
                canned.fill(found, null, conversation, card, viewer));
    }

    /** Fills one for a draft, and remembers that it is in it. */
    Filled take(ConversationId id, CannedId wanted, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        var card = customers.card(conversation.customer());
        var filled = canned.fill(canned.find(wanted), null, conversation, card, viewer);
        uses.put(id, filled, viewer);
        return filled;
    }

    /**
     * The same, put behind what was kept already: where there is no editor to put it into.
     *
     * @return the number of the conversation
     */
    long append(ConversationId id, CannedId wanted, Viewer.Member viewer) {
        var filled = take(id, wanted, viewer);
        var kept = drafts.find(id, viewer);
        var html = kept.map(Draft::asHtml).orElse("") + filled.html();
        var body =
                kept.map(Draft::body)
                        .filter(words -> !words.isBlank())
                        .map(words -> words + "\n\n")
                        .orElse("");
        drafts.insist(
                id,
                new Draft(
                        "reply",
                        html,
                        body + filled.text(),
                        kept.map(Draft::recipients).orElse(List.of()),
                        kept.map(Draft::copies).orElse(List.of()),
                        kept.map(Draft::seen).orElse(null),
                        0,
                        Instant.EPOCH),
                viewer);
        return conversations.find(id).number();
    }

    /** Keeps what stands in a composer before its page is left for another. */
    void keep(ConversationId id, Draft draft, Viewer.Member viewer) {
        drafts.insist(id, draft, viewer);
    }
}
