package heed.mailaudit.count;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case of something that was counted, with the words that show it.
 *
 * @param conversation its number in the mailbox, in the order of beginnings
 * @param at when the message was written
 * @param writer who of us wrote it; empty when a customer did
 * @param words of the message in question
 * @param says what is wrong, or what became of it
 * @param evidence words of the customer that led to it
 * @param suggestion what could have been written instead, null if nothing is known
 * @param names of people that stand in the conversation
 * @param secrets that replies of the conversation gave away
 * @param messageId null if the mail had none
 * @param weight how bad it is: the heaviest are shown
 */
public record Example(
        int conversation,
        String subject,
        Instant at,
        String writer,
        Excerpt words,
        String says,
        List<Excerpt> evidence,
        @Nullable String suggestion,
        Set<String> names,
        Set<String> secrets,
        @Nullable String messageId,
        double weight) {}
