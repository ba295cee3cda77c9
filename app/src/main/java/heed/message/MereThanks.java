package heed.message;

import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.review.ThanksReader;
import heed.review.ThanksReader.Before;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells thanks for what is resolved from what opens it again. In doubt it opens: whatever has a
 * file, another subject, a writer who was not part of it, or a word that is not understood.
 * Thread-safe.
 */
@Component
class MereThanks {

    /** What mail programs put before a subject when they answer. */
    private static final Pattern ANSWERING =
            Pattern.compile("(?iu)^\\s*((re|aw|antw|sv|ref|r[ée]p|tr)\\s*(\\[\\d+])?\\s*:\\s*)+");

    private final ThreadStore threads;
    private final Conversations conversations;
    private final ThanksReader reader = new ThanksReader();

    MereThanks(ThreadStore threads, Conversations conversations) {
        this.threads = threads;
        this.conversations = conversations;
    }

    /**
     * @param held the conversation that it came to, as it stood before
     */
    boolean isIn(NewInbound inbound, Conversation held) {
        if (held.state() != State.RESOLVED
                || inbound.automatic()
                || inbound.newcomer()
                || !inbound.attachments().isEmpty()
                || !answers(inbound.subject(), held.subject())) {
            return false;
        }
        var replies = threads.latestReplies(held.id());
        if (replies.isEmpty()) {
            return false;
        }
        var names = new ArrayList<String>();
        replies.forEach(reply -> names.add(reply.writer()));
        names.add(inbound.fromName());
        var address = inbound.fromAddress();
        names.add(address.substring(0, Math.max(0, address.indexOf('@'))));
        var before = new Before(replies.getFirst().body(), asked(held));
        return reader.isOnlyThanks(inbound.body(), names, before);
    }

    /** Another subject is another matter. */
    private static boolean answers(String subject, String of) {
        return subject.isBlank() || bare(subject).equals(bare(of));
    }

    private static String bare(String subject) {
        var bare = ANSWERING.matcher(subject).replaceFirst("");
        return bare.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether we asked whether it is solved, since it was resolved last. */
    private boolean asked(Conversation held) {
        for (var event : conversations.events(held.id())) {
            if (event.kind().equals("solution-asked")) {
                return true;
            }
            if (event.kind().equals("resolved")) {
                return false;
            }
        }
        return false;
    }
}
