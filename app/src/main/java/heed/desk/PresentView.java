package heed.desk;

import heed.conversation.ConversationId;
import heed.reply.Presence;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who else is there.
 *
 * @param words as a sentence; null when nobody is
 */
record PresentView(String deeds, @Nullable String words, boolean writes) {

    static PresentView of(ConversationId conversation, List<Presence.Present> others) {
        var writing = others.stream().filter(Presence.Present::writing).toList();
        var shown = writing.isEmpty() ? others : writing;
        var names = shown.stream().map(Presence.Present::name).collect(Collectors.joining(" and "));
        var deed = writing.isEmpty() ? " reading" : " writing";
        return new PresentView(
                "/conversations/" + conversation,
                others.isEmpty() ? null : names + (shown.size() == 1 ? " is" : " are") + deed,
                !writing.isEmpty());
    }
}
