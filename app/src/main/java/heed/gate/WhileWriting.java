package heed.gate;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What writers were told beside their text and may have mended before they sent it, so that a catch
 * counts as one whenever it was made. It is forgotten when this node stops, or when many others
 * write: it makes a figure whole and guards nothing. Thread-safe.
 */
@Component
class WhileWriting {

    private static final int MOST = 2_000;

    private record Place(ConversationId conversation, PersonId writer) {}

    private final Map<Place, Map<FindingId, Passage.Told>> told =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Place, Map<FindingId, Passage.Told>> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * Remembers what would hold the draft, as far as its sentence is finished: of what is being
     * typed nobody knows yet what it will be, nor of what is still missing.
     */
    synchronized void tell(
            ConversationId conversation, PersonId writer, String draft, Reviewed reviewed) {
        for (var finding : reviewed.findings()) {
            if (finding.level().holds()
                    && !finding.text().isEmpty()
                    && isFinished(draft.substring(finding.end()))) {
                told.computeIfAbsent(
                                new Place(conversation, writer), place -> new LinkedHashMap<>())
                        .putIfAbsent(finding.id(), Decision.told(finding));
            }
        }
    }

    /** What was told, and is forgotten now. */
    synchronized List<Passage.Told> take(ConversationId conversation, PersonId writer) {
        var all = told.remove(new Place(conversation, writer));
        return all == null ? List.of() : List.copyOf(all.values());
    }

    private static boolean isFinished(String behind) {
        return behind.chars().anyMatch(one -> ".!?\n".indexOf(one) >= 0);
    }
}
