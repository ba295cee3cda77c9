package heed.duty;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody must see to now.
 *
 * @param why in words that nobody must keep from those who are told
 * @param step how far up the chain it was told, from 0
 * @param told who was told
 * @param state {@code open}, {@code taken}, or {@code false} when it was none
 */
record Urgent(
        UrgentId id,
        ConversationId conversation,
        long number,
        TeamId team,
        String why,
        Instant raisedAt,
        int step,
        List<PersonId> told,
        String state,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {}
