package heed.desk;

import heed.access.Viewer;
import heed.canned.CannedReplies;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.macro.Macros;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what macros would do in a conversation before one is run. Thread-safe. */
@Service
@Transactional(readOnly = true)
class MacroPicks {

    private static final int MOST = 300;

    private final Conversations conversations;
    private final Customers customers;
    private final CannedReplies canned;
    private final Macros macros;

    MacroPicks(
            Conversations conversations, Customers customers, CannedReplies canned, Macros macros) {
        this.conversations = conversations;
        this.customers = customers;
        this.canned = canned;
        this.macros = macros;
    }

    MacroPickView find(ConversationId id, Place place, Viewer.Member viewer) {
        var conversation = conversations.find(id);
        var card = customers.card(conversation.customer());
        var offered = macros.offered(conversation, viewer);
        var wanted = offered.stream().map(one -> one.canned()).collect(Collectors.toSet());
        var texts =
                canned.all(false, null, MOST).stream()
                        .filter(one -> wanted.contains(one.id()))
                        .toList();
        var says =
                canned.fill(texts, null, conversation, card, viewer).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.canned().id().toString(), Function.identity()));
        return MacroPickView.of(conversation, place, viewer.theme(), offered, says);
    }

    long number(ConversationId id) {
        return conversations.find(id).number();
    }
}
