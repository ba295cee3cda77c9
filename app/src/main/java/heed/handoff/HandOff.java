package heed.handoff;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.conversation.NextStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that somebody wants to hand on, or has.
 *
 * @param number of the conversation, as people say it
 * @param owner who had it when this was asked; null when the team had
 * @param toPerson who shall have it; null when anybody of {@code toTeam} may take it
 * @param state {@code asked}, {@code accepted}, {@code declined}, {@code withdrawn} or {@code
 *     to-lead}
 * @param settledBy who accepted, declined, or took it back; the lead who got it
 * @param because why it was declined
 */
public record HandOff(
        HandOffId id,
        ConversationId conversation,
        long number,
        String subject,
        String customer,
        PersonId askedBy,
        String askedByName,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        TeamId fromTeam,
        TeamId toTeam,
        String toTeamName,
        @Nullable PersonId toPerson,
        @Nullable String toPersonName,
        String reason,
        String summary,
        String tried,
        NextStep nextStep,
        String state,
        Instant askedAt,
        @Nullable PersonId settledBy,
        @Nullable String settledByName,
        @Nullable Instant settledAt,
        @Nullable String because) {

    public boolean isOpen() {
        return state.equals("asked");
    }

    /** Whom it was meant for, by name. */
    public String to() {
        return toPersonName == null ? toTeamName : toPersonName;
    }

    /** How people name the conversation: {@code #1042}. */
    public String reference() {
        return "#" + number;
    }

    /** Names it among notices, so that it is told once. */
    String key() {
        return "hand-off:" + id;
    }
}
