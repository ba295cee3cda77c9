package heed.gate;

import heed.conversation.Conversation;
import heed.message.Message;
import heed.message.MessageKind;
import heed.review.ReviewCase;
import java.util.ArrayList;
import java.util.List;

/** The thread as the review reads it: its end, and of that what fits. */
final class CaseThread {

    private static final int MOST_MESSAGES = 40;
    private static final int MOST_CHARACTERS = 200_000;

    private CaseThread() {}

    /** What was said between us and the customer: no notes, no machines. */
    static List<Message> end(List<Message> thread) {
        var end = new ArrayList<Message>();
        int characters = 0;
        for (var message : thread.reversed()) {
            if (message.kind() == MessageKind.NOTE || message.automatic()) {
                continue;
            }
            characters += message.body().length();
            if (end.size() == MOST_MESSAGES || !end.isEmpty() && characters > MOST_CHARACTERS) {
                break;
            }
            end.add(message);
        }
        return end.reversed();
    }

    /** What the customer wrote since our last reply, oldest first. */
    static List<ReviewCase.Message> unanswered(List<Message> thread) {
        return end(thread).reversed().stream()
                .takeWhile(message -> message.kind() != MessageKind.REPLY)
                .map(message ->
                        new ReviewCase.Message(
                                ReviewCase.From.CUSTOMER, null, message.at(), text(message)))
                .toList()
                .reversed();
    }

    static ReviewCase.Message message(Message message, Conversation conversation, Asked asked) {
        boolean ours = message.kind() == MessageKind.REPLY;
        boolean known = conversation.customer().equals(message.customer());
        var body = message.body();
        return new ReviewCase.Message(
                ours ? ReviewCase.From.AGENT : ReviewCase.From.CUSTOMER,
                known || message.fromName().isBlank() ? null : message.fromName(),
                message.at(),
                text(message),
                ours
                        ? null
                        : asked.in(
                                new Asked.Message(
                                        message.id(), Math.min(body.length(), MOST_CHARACTERS))));
    }

    private static String text(Message message) {
        var body = message.body();
        return body.length() > MOST_CHARACTERS ? body.substring(0, MOST_CHARACTERS) : body;
    }
}
