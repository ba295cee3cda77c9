package heed.promise;

import heed.access.TeamId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A promise as lists show it.
 *
 * @param number of the conversation
 * @param customerZone in which the customer reads the time; null when it is not known
 */
public record LedgerLine(
        Promise promise,
        long number,
        String subject,
        String customerName,
        TeamId team,
        String teamName,
        @Nullable ZoneId customerZone) {}
