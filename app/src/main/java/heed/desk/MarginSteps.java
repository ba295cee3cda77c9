package heed.desk;

import heed.calendar.Calendars;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a next step from what a draft asks the customer for. Thread-safe. */
@Component
class MarginSteps {

    private static final int WORKING_DAYS = 3;

    private final Conversations conversations;
    private final Calendars calendars;

    MarginSteps(Conversations conversations, Calendars calendars) {
        this.conversations = conversations;
        this.calendars = calendars;
    }

    /** To remind them at the end of the third working day; null when nothing is asked for. */
    @Transactional(readOnly = true)
    public MarginView.@Nullable Step of(ConversationId id, String draft, TimeWords words) {
        var thing = Awaited.in(draft);
        if (thing.isEmpty()) {
            return null;
        }
        var team = conversations.find(id).team();
        var at = calendars.of(team).closeOfWorkingDay(words.now(), WORKING_DAYS);
        return new MarginView.Step(
                Awaited.step(thing.get()),
                MarginPromise.due(at, words),
                Later.field(at, words.zone()));
    }
}
