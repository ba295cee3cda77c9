package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose a conversation becomes by a rule of a module above, and how that is told.
 *
 * @param owner null when the team has it
 * @param kind of the event, see the end of {@code docs/glossary.md}
 * @param by whose deed it was; null when Heed did it
 * @param data of the event: {@code to} and {@code why}, for example
 */
public record Entrusted(
        TeamId team,
        @Nullable PersonId owner,
        String kind,
        @Nullable PersonId by,
        Map<String, String> data) {}
