package heed.audit;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read something.
 *
 * @param subject what: {@code conversation}, {@code attachment:<id>}, {@code raw:<id>}, {@code
 *     message:<id>}, {@code list:<address>}, {@code search:<words>}
 * @param way by which way: {@code page}, {@code api}, {@code live}, {@code export}
 */
public record Reading(
        long id,
        Instant at,
        PersonId person,
        String personName,
        @Nullable ConversationId conversation,
        String subject,
        String way,
        String purpose) {}
