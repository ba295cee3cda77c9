package heed.mailaudit.talk;

import java.time.Instant;
import java.util.List;

/**
 * A conversation as the mailbox has it: what a customer and we wrote, oldest first, without what
 * machines wrote and what we wrote to each other. It holds at least one message of a customer.
 */
public record Talk(List<TalkMessage> messages) {

    public Talk {
        messages = List.copyOf(messages);
    }

    public String subject() {
        return SubjectLine.of(messages.getFirst().subject()).bare();
    }

    public Instant start() {
        return messages.getFirst().at();
    }
}
