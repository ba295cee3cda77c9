package heed.desk;

import heed.access.Team;
import heed.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet on which a conversation is handed over.
 *
 * @param problem why it was refused, or why it cannot be given plainly; null when neither
 * @param warned whether it was handed on once already: then whoever goes on says that they know
 * @param toLead whether the limit makes it the lead's, whomever it is meant for
 */
record HandOffFormView(
        Conversation conversation,
        String url,
        String back,
        String theme,
        HandOffForm typed,
        @Nullable String problem,
        boolean warned,
        boolean toLead,
        List<Taker> people,
        List<Team> teams) {

    boolean isTo(String kind, Object id) {
        return (kind + ":" + id).equals(typed.to());
    }
}
