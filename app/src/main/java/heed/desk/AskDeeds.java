package heed.desk;

import heed.access.Viewer;
import heed.ask.Ask;
import heed.ask.AskState;
import heed.ask.Asks;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Outcome;
import heed.message.MessageId;
import heed.reply.OutcomeProposals;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of asks, in the words of their forms: all of a form, or nothing. Thread-safe. */
@Service
@Transactional
class AskDeeds {

    private final Asks asks;
    private final Conversations conversations;
    private final ConversationStates states;
    private final OutcomeProposals outcomes;

    AskDeeds(
            Asks asks,
            Conversations conversations,
            ConversationStates states,
            OutcomeProposals outcomes) {
        this.asks = asks;
        this.conversations = conversations;
        this.states = states;
        this.outcomes = outcomes;
    }

    /** Keeps what was corrected, and adds what was typed as one more. */
    void keep(ConversationId id, Map<String, String> fields, Viewer.Member viewer) {
        conversations.hold(id);
        for (var ask : asks.of(id)) {
            correct(ask, fields, viewer);
        }
        var more = fields.getOrDefault("add", "");
        if (!more.isBlank()) {
            asks.add(id, more, viewer);
        }
    }

    /** As {@link #keep}, and then nothing is left to do; it ended as they say, or as it seems. */
    void resolve(ConversationId id, Map<String, String> fields, Viewer.Member viewer) {
        keep(id, fields, viewer);
        var said = fields.getOrDefault("outcome", "");
        var outcome = said.isBlank() ? outcomes.of(id) : Outcome.of(said);
        states.resolve(id, outcome, fields.getOrDefault("reason", ""), viewer);
    }

    private void correct(Ask ask, Map<String, String> fields, Viewer.Member viewer) {
        var words = fields.getOrDefault(AsksView.WORDS + ask.id(), ask.words());
        if (!words.strip().equals(ask.words())) {
            asks.reword(ask.id(), words, viewer);
        }
        var said = fields.get(AsksView.STATE + ask.id());
        if (said == null) {
            return;
        }
        int at = said.indexOf(':');
        asks.settle(
                ask.id(),
                AskState.of(at < 0 ? said : said.substring(0, at)),
                at < 0 ? null : MessageId.of(said.substring(at + 1)),
                fields.getOrDefault(AsksView.REASON + ask.id(), ""),
                viewer);
    }
}
